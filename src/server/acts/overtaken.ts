import type { AccountId } from '#domain/id.ts'
import { type Actor, canSupervise } from '#domain/people/account.ts'
import type { Overtaken } from '#protocol/desk/overtaken.ts'
import type { Database, Db } from '../database/database.ts'
import { cohortsOf } from './objects.ts'

type Edit = Database['act_edit']

/** How long it is said. */
const saidMs = 30 * 86_400_000
/** More than anybody reads; the newest. */
const most = 40
const mostEdits = 1_000

/** Values of hers that somebody else's took the place of. Of what she may not see any more, nothing is said. */
export async function readOvertaken(
  db: Db,
  actor: Actor,
  now: number,
): Promise<{ readonly overtaken?: Overtaken[] }> {
  const own = await db
    .selectFrom('act_edit')
    .selectAll()
    .where('account_id', '=', actor.id)
    .where('at', '>', now - saidMs)
    .orderBy('at', 'desc')
    .orderBy('edit_id', 'desc')
    .limit(mostEdits)
    .execute()
  const lasts = firstOfEach(own)
  if (lasts.length === 0) return {}
  const winners = await readWinners(
    db,
    lasts.map(({ object }) => object),
  )
  const lost = lasts.flatMap((mine) => {
    const theirs = winners.get(keyOf(mine)) ?? null
    return isOvertaken(mine, theirs) ? [{ mine, field: mine.field, theirs }] : withdrawnUnder(mine, winners)
  })
  const cohorts = await cohortsOf(
    db,
    lost.map(({ mine }) => mine.object),
  )
  const seen = new Set<string>()
  const found = lost.filter(({ mine, field }) => {
    const cohortId = cohorts.get(mine.object)
    // One question under two accounts is one reply; three fields of a withdrawn assignment are one sentence.
    const key = `${placeOf(mine.object).objectId}:${field}`
    if (cohortId === undefined || !canSupervise(actor, cohortId) || seen.has(key)) return false
    seen.add(key)
    return true
  })
  if (found.length === 0) return {}
  const names = await namesOf(
    db,
    found.map(({ theirs }) => theirs.account_id),
  )
  return {
    overtaken: found.slice(0, most).map(({ mine, field, theirs }) => ({
      id: `${mine.edit_id}:${field}`,
      ...placeOf(mine.object),
      field,
      mine: field === mine.field ? valueOf(mine) : false,
      now: valueOf(theirs),
      by: names.get(theirs.account_id) ?? '',
      at: theirs.at,
    })),
  }
}

type Lost = { readonly mine: Edit; readonly field: string; readonly theirs: Edit }

/** A reply is replaced knowingly, and is hers all the same; of other fields only what was not seen. */
function isOvertaken(mine: Edit, theirs: Edit | null): theirs is Edit {
  if (theirs === null || theirs.account_id === mine.account_id || theirs.value === mine.value) return false
  return mine.lost_to !== null || (mine.field === 'text' && theirs.at >= mine.at)
}

/** She changed an assignment that somebody else had withdrawn: her change reaches nobody. */
function withdrawnUnder(mine: Edit, winners: ReadonlyMap<string, Edit>): Lost[] {
  if (!mine.object.startsWith('assignment:') || mine.field === 'withdrawn') return []
  const theirs = winners.get(keyOf({ object: mine.object, field: 'withdrawn' }))
  const isUnder =
    theirs !== undefined &&
    theirs.value === 'true' &&
    theirs.account_id !== mine.account_id &&
    theirs.at < mine.at
  return isUnder ? [{ mine, field: 'withdrawn', theirs }] : []
}

const keyOf = ({ object, field }: Pick<Edit, 'object' | 'field'>): string => `${object}#${field}`

/** Her last word on each field. */
function firstOfEach(edits: readonly Edit[]): readonly Edit[] {
  const found = new Map<string, Edit>()
  for (const edit of edits) if (!found.has(keyOf(edit))) found.set(keyOf(edit), edit)
  return [...found.values()]
}

/** What stands in each field of these objects, with who said it. */
async function readWinners(db: Db, objects: readonly string[]): Promise<ReadonlyMap<string, Edit>> {
  const rows = await db
    .selectFrom('act_edit')
    .selectAll()
    .where('object', 'in', [...new Set(objects)])
    .where('lost_to', 'is', null)
    .orderBy('at')
    .orderBy('edit_id')
    .execute()
  return new Map(rows.map((row) => [keyOf(row), row]))
}

async function namesOf(db: Db, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
  const rows = await db
    .selectFrom('account')
    .select(['account_id', 'name'])
    .where('account_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.account_id, row.name]))
}

/** `learner:<id>`, `assignment:<id>`, `question:<id>:<asker>`, `invitation:<id>`, `plan:<id>`. */
function placeOf(object: string): Pick<Overtaken, 'subject' | 'objectId'> {
  const [kind, objectId = ''] = object.split(':')
  switch (kind) {
    case 'learner':
    case 'question':
    case 'invitation':
    case 'plan':
      return { subject: kind, objectId }
    default:
      return { subject: 'assignment', objectId }
  }
}

function valueOf({ value }: Edit): Overtaken['now'] {
  const found: unknown = JSON.parse(value)
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null
}
