import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { createApp } from '#server/app.ts'
import { idOf, newToken, openAssociation, password, succeed } from './association.ts'
import { findOperation, type OpenApi, readOpenApi } from './described.ts'
import { everyQuestion } from './phone.ts'

export type Example = { readonly asked: string; readonly body: unknown; readonly answered: unknown }
/** The list of routes as the application gives it, and one exchange for each: `GET /api/board` → what was said. */
export type ApiWithExamples = { readonly api: OpenApi; readonly examples: ReadonlyMap<string, Example> }

/** Some days of an association, with a real server. The last exchange of each route that went well is its example. */
export async function readApiWithExamples(): Promise<ApiWithExamples> {
  const heard: (Example & { readonly method: string; readonly path: string })[] = []
  const association = await openAssociation('SQLite', {
    hear: async (request, response) => {
      const { pathname: path, search } = new URL(request.url)
      const { method } = request
      if (!response.ok || path === '/api/openapi.json') return
      const body = asJson(bodyOf(request, Buffer.from(await request.arrayBuffer())))
      const answered = asJson(await response.text())
      heard.push({ method, path, asked: `${method} ${path}${search}`, body, answered })
    },
  })
  const { administrator, pack } = association
  const newId = () => uuidV7(association.now(), randomBytes(10))
  const [code, recovery] = [7, 11].map((byte) => makeCode(Buffer.alloc(6, byte)))

  await association.send(new Request('http://server/api/installation'))
  const cohortId = await association.newCohort()
  const supervisor = await association.newSupervisor('fatima', [cohortId])
  const put = async (path: string, body: unknown, by = supervisor) => {
    const { status } = await by.raw('PUT', path, body)
    if (status !== 200) throw new Error(`PUT ${path}: ${status}`)
  }
  await put('/api/invitations', {
    cohortId,
    invitations: [{ id: newId(), code, name: 'Amina', replaces: null }],
  })
  const learner = association.newPhone()
  succeed(await learner.join(code ?? '', 'Amina'))
  const learnerPath = `/api/learners/${idOf(learner)}`
  await association.assign({ cohortId, note: 'Before the holidays' }, undefined, supervisor)
  const contacts = [{ kind: 'health-centre', label: null, phone: '+212 524 000 000', note: null }]
  await put(`/api/cohorts/${cohortId}/local-card`, { contacts, checkedOn: '2026-09-07' })
  const { replies } = await learner.sync([{ id: 'odd' }])
  const refused = replies.flatMap((reply) => (reply.kind === 'refused' ? [reply.code] : [])).join()
  await put(`${learnerPath}/quarantine/${refused.toLowerCase()}`, { accepted: true })
  const announcementId = uuidV7<'announcement'>(association.now(), randomBytes(10))
  const said = { ar: null, fr: 'La formation est déplacée à jeudi.', lastOn: '2026-09-30' }
  await supervisor.sync([
    supervisor.act({ kind: 'announce', announcementId, cohortIds: [cohortId], ...said }),
  ])
  await learner.raw('POST', '/api/announcements/own', { opened: [announcementId] })
  await supervisor.raw('GET', '/api/announcements')
  const question = learner.question(pack)
  await learner.sync([learner.attempt(pack, everyQuestion), question])
  await put(`/api/answers/${question.id}`, { text: 'Count to five, then ask again.' })
  await put(learnerPath, { name: 'Amina El Alaoui', cohortId, ended: false })
  await put(`/api/accounts/${idOf(learner)}/telephone`, { number: '0661 23 45 67', was: null })
  await learner.raw('GET', `/api/accounts/${idOf(learner)}/telephone`)
  const paper = (await association.learnerPage(learner, supervisor)).certificates?.[0]
  const issuedAt = paper?.earlier[0]?.issuedAt ?? 0
  await put(`/api/certificates/${paper?.id}/withdrawal`, { issuedAt, reason: 'The name was wrong' })
  await association.send(new Request(`http://server/api/certificates/${paper?.id}?issued=${issuedAt}`))
  await put(`/api/recoveries/${newId()}`, { learnerId: idOf(learner), code: recovery })
  for (const path of ['/api/board', '/api/questions', learnerPath, `/api/accounts/${idOf(learner)}/devices`])
    await supervisor.raw('GET', path)
  await supervisor.raw('GET', `/api/cohorts/${cohortId}/results.csv?language=fr`)
  await supervisor.raw('GET', '/api/results?language=fr')
  await supervisor.raw('GET', `/api/cohorts/${cohortId}/months/2026-09`)
  await supervisor.raw('GET', `/api/modules/${pack.moduleId}/items?language=fr`)
  await supervisor.raw('GET', `/api/modules/${pack.moduleId}/lessons?language=fr`)
  await supervisor.raw('GET', `/api/items?language=fr&cohort=${cohortId}`)
  await administrator.raw('POST', '/api/road', { have: [{ id: idOf(learner), digest: null }] })
  await administrator.raw('GET', '/api/supervisors')
  const link = { accountId: idOf(supervisor), token: newToken() }
  await put(`/api/password-links/${newId()}`, link, administrator)
  succeed(await association.newPhone().signIn('fatima', password))
  await put('/api/own-password', { old: password, password: 'une autre phrase' })
  await put(`/api/accounts/${idOf(learner)}/devices`, { keyId: learner.key.keyId, ended: true })
  // By chance they would be other codes in the page at each run.
  const inviteBy = async (byte: number, name: string | null) => {
    const made = { id: newId(), code: makeCode(Buffer.alloc(6, byte)), name, replaces: null }
    await put('/api/invitations', { cohortId, invitations: [made] })
    return made
  }
  const [open, unnamed] = [await inviteBy(13, 'Khadija'), await inviteBy(17, null)]
  await put(`/api/invitations/${open.id}`, { name: 'Khadija Idrissi', withdrawn: false })
  await association.newPhone().join(unnamed.code, 'Khadija')
  await put(`/api/invitations/${unnamed.id}/owner`, { namedId: open.id })
  const emptyId = await association.newCohort('Made twice', supervisor)
  await put(`/api/cohorts/${emptyId}/removal`, { removed: true })

  const api = await readOpenApi(createApp(association.deps))
  await association.close()
  const examples = new Map<string, Example>()
  const plain = withoutChance([refused])
  for (const { method, path, asked, body, answered } of heard) {
    const found = findOperation(api, method, path)
    if (found)
      examples.set(`${method} ${found[0]}`, {
        asked: plain(asked),
        body: plain(body),
        answered: plain(answered),
      })
  }
  return { api, examples }
}

/** Phones pack what they send. */
const bodyOf = (request: Request, bytes: Buffer): string =>
  (request.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString()

const asJson = (text: string): unknown => (/^[[{]/.test(text) ? JSON.parse(text) : text)

/** Ids, receipts, keys and hashes. */
const chance =
  /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b(?!-)|[\w-]{22,}={0,2}(?!\w)/g

function chanceless(found: string, number: string): string {
  if (/^[^-]{8}(-[^-]{4}){3}-/.test(found)) return `01993000-0000-7000-8000-${number.padStart(12, '0')}`
  return found.length === 9
    ? `R3CT-${number.padStart(4, '0')}`
    : number.padStart(4, '0').repeat(16).slice(0, found.length)
}

/** Chance has names by order of appearance, so that the same exchange always reads the same. */
function withoutChance(codes: readonly string[]) {
  const names = new Map<string, string>()
  const nameOf = (found: string): string => {
    const number = String(names.size + 1)
    const name = names.get(found) ?? chanceless(found, number)
    names.set(found, name)
    return name
  }
  const plainText = (text: string): string => {
    let said = text.replaceAll(chance, nameOf)
    for (const code of codes)
      said = said.replaceAll(code, 'K7QM2PX9').replaceAll(code.toLowerCase(), 'k7qm2px9')
    return said
  }
  function plain(value: string): string
  function plain(value: unknown): unknown
  function plain(value: unknown): unknown {
    return JSON.parse(plainText(JSON.stringify(value)))
  }
  return plain
}
