import type { ProfileDatabase } from '../database/profile-database.ts'
import { readState } from '../database/state.ts'
import { signedRequest } from '../requests/signed-request.ts'
import type { World } from '../world.ts'

/**
 * What a supervisor's phone keeps of other people, for the road: the server's last responses. What she typed herself (replies,
 * codes) is kept under other names and is not touched here. Decision: docs/decisions/0164.
 */
const whole: ReadonlySet<string> = new Set(['board', 'questions', 'supervisors'])
const ofOne = ['learner:', 'devices:'] as const
const ofMany = 'items:'
const isOfOthers = (key: string): boolean =>
  whole.has(key) || [...ofOne, ofMany].some((start) => key.startsWith(start))

/** A month without contact: an ended phone that never connects keeps names no longer than that. */
export const keptInSilenceMs = 30 * 86_400_000

/** Her account or phone was ended, or she supervises no longer. */
export async function forgetOthers(db: ProfileDatabase): Promise<void> {
  await db.answers.filter(({ key }) => isOfOthers(key)).delete()
}

/** Called before anything of it is shown. `now` by the server's clock, as far as this phone knows it. */
export async function forgetAfterSilence(db: ProfileDatabase, now: number): Promise<void> {
  const heard = (await readState(db, 'lastSync'))?.at ?? 0
  await db.answers
    .filter(({ key, at }) => isOfOthers(key) && now - Math.max(at, heard) > keptInSilenceMs)
    .delete()
}

/** A new board says whom she follows: the pages of everybody else go. */
export async function keepOnlyFollowed(db: ProfileDatabase): Promise<void> {
  const ids = learnerIdsIn((await db.answers.get('board'))?.body)
  if (ids === undefined) return
  await db.answers
    .filter(({ key }) => {
      const start = ofOne.find((each) => key.startsWith(each))
      return start !== undefined && !ids.has(key.slice(start.length))
    })
    .delete()
}

/**
 * Her account changed: she may follow others now, or nobody. Asked here, and not only when she opens the board: a group that
 * was handed over is forgotten at the next contact, whatever she has open.
 */
export async function followChange(db: ProfileDatabase, isStaff: boolean, world: World): Promise<void> {
  if (!isStaff) return forgetOthers(db)
  if ((await db.answers.get('board')) === undefined) return
  const answer = await signedRequest(db, world, { method: 'GET', path: '/api/board' })
  if (answer.kind === 'answered' && learnerIdsIn(answer.body) !== undefined) {
    await db.answers.put({ key: 'board', body: answer.body, at: answer.heardAt })
    await keepOnlyFollowed(db)
  } else if (answer.kind === 'problem' && mustForget(answer.problem.reason)) await forgetOthers(db)
}

export const mustForget = (reason: string): boolean => reason === 'device-ended' || reason === 'forbidden'

/** Only what is needed of it: the schema of the board travels with the supervisor's screens. */
function learnerIdsIn(body: unknown): ReadonlySet<string> | undefined {
  if (!isObject(body) || !Array.isArray(body['learners'])) return undefined
  const learners: readonly unknown[] = body['learners']
  return new Set(
    learners.flatMap((each) => (isObject(each) && typeof each['id'] === 'string' ? [each['id']] : [])),
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
