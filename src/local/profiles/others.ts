import { type ProfileDatabase, responseTable } from '../database/profile-database.ts'
import { readState } from '../database/state.ts'
import { signedRequest } from '../requests/signed-request.ts'
import type { World } from '../world.ts'

/**
 * What a supervisor's phone keeps of other people, for the road: the server's last responses, whatever their names, so that a new one
 * is forgotten as well. What she typed and has not sent is kept elsewhere and stays. Decision: docs/decisions/0164.
 */
const isOfOthers = (key: string): boolean => !/^(?:answer-draft|code):/.test(key)

/** A month without contact: an ended phone that never connects keeps names no longer than that. */
export const keptInSilenceMs = 30 * 86_400_000

/** Her account or phone was ended, or she supervises no longer. */
export async function forgetOthers(db: ProfileDatabase): Promise<void> {
  await responseTable(db)
    .filter(({ key }) => isOfOthers(key))
    .delete()
}

/** Called before anything of it is shown. `now` by the server's clock, as far as this phone knows it. */
export async function forgetAfterSilence(db: ProfileDatabase, now: number): Promise<void> {
  const contactAt = (await readState(db, 'lastSync'))?.at ?? 0
  await responseTable(db)
    .filter(({ key, at }) => isOfOthers(key) && now - Math.max(at, contactAt) > keptInSilenceMs)
    .delete()
}

/** A new board says whom she follows: what names anybody else, or a group that is not hers, goes. */
export async function keepOnlyFollowed(db: ProfileDatabase): Promise<void> {
  const board = (await responseTable(db).get('board'))?.body
  const learners = listIn(board, 'learners')
  if (learners === undefined) return
  const followed = new Set([...learners, ...(listIn(board, 'cohorts') ?? [])].map(idIn))
  const isGone = (id: unknown): boolean => typeof id === 'string' && !followed.has(id)
  await responseTable(db)
    .filter(({ key }) => (key.match(uuids) ?? []).some(isGone))
    .delete()
  // The server has what she did: here it would only keep names. What it does not have is hers to mend.
  await db.acts
    .filter(({ record, receipt }) => receipt !== null && aboutWhom.some((of) => isGone(valueIn(record, of))))
    .delete()
  const roles = (await db.account.get('own'))?.account.roles
  // An administrator reads the questions of people in no group, too.
  if (roles?.includes('administrator')) return
  await db.transaction('rw', responseTable(db), async () => {
    const row = await responseTable(db).get('questions')
    const asked = listIn(row?.body, 'questions')
    if (row === undefined || asked === undefined || !isObject(row.body)) return
    const questions = asked.filter((each) => !isGone(idIn(valueIn(each, 'learner'))))
    const open = questions.filter((each) => valueIn(each, 'answer') === null).length
    if (questions.length < asked.length)
      await responseTable(db).put({ ...row, body: { ...row.body, questions, open } })
  })
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const aboutWhom = ['learnerId', 'cohortId']

/**
 * Her account changed: she may follow others now, or nobody. Asked here, and not only when she opens the board: a group that
 * was handed over is forgotten at the next contact, whatever she has open.
 */
export async function followChange(db: ProfileDatabase, isStaff: boolean, world: World): Promise<void> {
  if (!isStaff) return forgetOthers(db)
  if ((await responseTable(db).get('board')) === undefined) return
  const response = await signedRequest(db, world, { method: 'GET', path: '/api/board' })
  if (response.kind === 'received' && listIn(response.body, 'learners') !== undefined) {
    await responseTable(db).put({ key: 'board', body: response.body, at: response.receivedAt })
    await keepOnlyFollowed(db)
  } else if (response.kind === 'problem' && mustForget(response.problem.reason)) await forgetOthers(db)
}

export const mustForget = (reason: string): boolean => reason === 'device-ended' || reason === 'forbidden'

/** Only what is needed of it: the schemas travel with the supervisor's screens. */
function listIn(body: unknown, name: string): readonly unknown[] | undefined {
  const list = valueIn(body, name)
  return Array.isArray(list) ? list : undefined
}

const valueIn = (body: unknown, name: string): unknown => (isObject(body) ? body[name] : undefined)
const idIn = (each: unknown): unknown => valueIn(each, 'id')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
