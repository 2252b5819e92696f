import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asId, uuidV7 } from '#domain/id.ts'
import { protocolVersion } from '#protocol/version/version.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { aQuestion } from '#tests/support/builders.ts'
import { aPack, writeDist } from '#tests/support/packs.ts'
import { TestPhone } from '#tests/support/phone.ts'
import type { FrozenServer, OpenServer } from './frozen.ts'
import { openServer as openToday } from './server.ts'

// The servers run in the process of the tests, the phones in Chromium; everything that crosses is JSON (`commands.ts`).

export type AskedRequest = {
  readonly path: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  /** Base64; empty when there is none. */
  readonly body: string
}
export type GivenAnswer = {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** Nine o'clock on a Monday, for everybody. */
const password = 'une phrase de passe'
export const monday = Date.UTC(2026, 8, 7, 8, 0)

type Office = {
  readonly dataDir: string
  readonly administrator: TestPhone
  readonly cohortId: string
  server: FrozenServer
}
const open = new Map<string, Office>()

async function importServer(build: string): Promise<OpenServer> {
  if (build === 'today') return openToday
  const frozen: { openServer: OpenServer } = await import(`./builds/${build}/server.js`)
  return frozen.openServer
}

/** A new association on a server of that build: a cohort, with the module `play` assigned to it. */
async function openOffice(build: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'compatibility-'))
  writeDist(join(dataDir, 'dist'), [aPack()])
  const id = randomBytes(6).toString('hex')
  const openServer = await importServer(build)
  const server = await openServer({ dataDir, dist: join(dataDir, 'dist'), now: () => monday })
  const administrator = new TestPhone(
    (request) => officeOf(id).server.answer(request),
    () => monday,
  )
  const cohortId = newId()
  // The association's own requests are of the server's day; the phones are what is tried.
  administrator.protocol = build === 'today' ? protocolVersion : 1
  open.set(id, { dataDir, administrator, cohortId, server })
  const token = randomBytes(16).toString('base64url')
  await server.makeFirstLink(token, newId())
  await expectDone(administrator.setPassword(token, password, { login: 'admin', name: 'Office' }))
  await put(id, `/api/cohorts/${cohortId}`, { name: 'Ait Benhaddou', timeZone: 'Africa/Casablanca' })
  await put(id, `/api/assignments/${newId()}`, {
    moduleId: 'play',
    cohortId,
    learnerId: null,
    dueOn: '2026-09-14',
    graceDays: 0,
    note: null,
    withdrawn: false,
  })
  return id
}

/** The same data under a server of another build, as after an update or when the older one was put back. */
async function changeServer(id: string, build: string): Promise<void> {
  const office = officeOf(id)
  await office.server.close()
  const openServer = await importServer(build)
  office.server = await openServer({
    dataDir: office.dataDir,
    dist: join(office.dataDir, 'dist'),
    now: () => monday,
  })
}

/** What its servers offer from their next start on: the module `play` as it was, or with questions that are tapped. */
function offer(id: string, what: 'plain' | 'tapped'): void {
  writeDist(join(officeOf(id).dataDir, 'dist'), [what === 'plain' ? aPack() : aTappedPack()])
}

const aTappedPack = () =>
  aPack({
    version: 2,
    questions: (['tap-danger', 'tap-sentence', 'single-choice'] as const).map((kind, index) =>
      aQuestion({ kind, questionId: asId(`q0${index + 1}`), correct: ['a'], critical: index === 0 }),
    ),
  })

async function closeOffice(id: string): Promise<void> {
  const { server, dataDir } = officeOf(id)
  await server.close()
  open.delete(id)
  await rm(dataDir, { recursive: true, force: true })
}

async function askServer(id: string, asked: AskedRequest): Promise<GivenAnswer> {
  const response = await officeOf(id).server.answer(
    new Request(`http://server${asked.path}`, {
      method: asked.method,
      headers: asked.headers.map(([name, value]): [string, string] => [name, value]),
      ...(asked.body === '' ? {} : { body: Buffer.from(asked.body, 'base64') }),
    }),
  )
  return {
    status: response.status,
    headers: [...response.headers],
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}

async function invite(id: string): Promise<string> {
  const code = makeCode(randomBytes(6))
  await put(id, '/api/invitations', {
    cohortId: officeOf(id).cohortId,
    invitations: [{ id: newId(), code, name: null, replaces: null }],
  })
  return code
}

async function reply(id: string, recordId: string, text: string): Promise<void> {
  await put(id, `/api/answers/${recordId}`, { text })
}

/** The account of the only learner. */
async function learnerId(id: string): Promise<string> {
  const board = await officeOf(id).administrator.raw('GET', '/api/board')
  const { learners } = (await board.json()) as { learners: { id: string }[] }
  return learners[0]?.id ?? ''
}

async function put(id: string, path: string, body: unknown): Promise<void> {
  const response = await officeOf(id).administrator.raw('PUT', path, body)
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
}

async function expectDone(asked: Promise<{ readonly kind: string }>): Promise<void> {
  const outcome = await asked
  if (outcome.kind !== 'answer') throw new Error(JSON.stringify(outcome))
}

function officeOf(id: string): Office {
  const office = open.get(id)
  if (office === undefined) throw new Error(`no office ${id}`)
  return office
}

const newId = (): string => uuidV7(monday, randomBytes(10))

export const offices = {
  openOffice,
  changeServer,
  offer,
  closeOffice,
  askServer,
  invite,
  reply,
  learnerId,
}
export type Offices = typeof offices
