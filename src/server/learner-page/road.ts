import { createHash } from 'node:crypto'
import { type Actor, canRead, canSupervise } from '#domain/people/account.ts'
import type { AccountId } from '#domain/id.ts'
import { canonical } from '#protocol/canonical.ts'
import type { RoadPage } from '#protocol/desk/road.ts'
import { findAccounts } from '../accounts/account.repository.ts'
import { listDevices } from '../accounts/devices.repository.ts'
import { loadBoardFacts } from '../board/board-facts.ts'
import type { Db } from '../database/database.ts'
import type { PackShelf } from '../packs/shelf.ts'
import { readPagesOf } from './learner-page.ts'

type Asked = { readonly id: AccountId; readonly digest: string | null }
type Asking = { readonly actor: Actor; readonly keyId: string; readonly now: number }

/** Of each person she follows: her page if it is another than the phone has, or that it is the same. */
export async function readRoad(
  db: Db,
  packs: PackShelf,
  have: readonly Asked[],
  { actor, keyId, now }: Asking,
): Promise<{ same: AccountId[]; pages: RoadPage[] }> {
  const digests = new Map(have.map(({ id, digest }) => [id, digest]))
  const accounts = (await findAccounts(db, [...digests.keys()])).filter(
    ({ account_id, cohort_id, is_learner }) =>
      is_learner === 1 && cohort_id !== null && canRead(actor, { id: account_id, cohorts: [cohort_id] }),
  )
  const cohorts = [...new Set(accounts.flatMap(({ cohort_id }) => cohort_id ?? []))]
  const same: AccountId[] = []
  const pages: RoadPage[] = []
  if (cohorts.length === 0) return { same, pages }
  const asked = new Set(accounts.map(({ account_id }) => account_id))
  const facts = await loadBoardFacts(db, cohorts, now)
  const learners = facts.learners.filter(({ account }) => asked.has(account.account_id))
  const read = await readPagesOf(db, packs, learners, facts, {
    now,
    isStaff: ({ account: { account_id: id, cohort_id: cohortId } }) =>
      actor.id !== id && cohortId !== null && canSupervise(actor, cohortId),
  })
  const devicesOf = await listDevices(db, [...asked], keyId)
  for (const learner of read) {
    const { id } = learner.learner
    const devices = { now, devices: [...devicesOf(id)] }
    const digest = digestOf({ learner: { ...learner, now: 0 }, devices: devices.devices })
    if (digests.get(id) === digest) same.push(id)
    else pages.push({ id, digest, learner, devices })
  }
  return { same, pages }
}

/** Of all that is said, without the hour at which it is said. */
const digestOf = (page: unknown): string =>
  createHash('sha256').update(canonical(page)).digest('base64url').slice(0, 22)
