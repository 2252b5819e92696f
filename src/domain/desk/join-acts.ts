import { actedAt, type AssignAct } from './act.ts'
import type { LaidAct } from './with-acts.ts'

/** What was done with one tap is one entry of the outbox: a module, or several, asked of several people. */
export type JoinedActs<Laid extends LaidAct> = readonly [Laid, ...Laid[]]

/** Forms write their acts one after the other, within seconds. */
const togetherMs = 60_000

/** Joins acts that were done together and stand alike. The order stays; one that was not accepted stands alone. */
export function joinActs<Laid extends LaidAct>(acts: readonly Laid[]): readonly JoinedActs<Laid>[] {
  const joined: [Laid, ...Laid[]][] = []
  for (const laid of acts) {
    const last = joined.at(-1)
    const before = last?.at(-1)
    if (last && before && isTogether(before, laid)) last.push(laid)
    else joined.push([laid])
  }
  return joined
}

function isTogether(a: LaidAct, b: LaidAct): boolean {
  if (a.state !== b.state || a.state === 'refused') return false
  if (Math.abs(a.act.seq - b.act.seq) !== 1) return false
  if (Math.abs(actedAt(a.act) - actedAt(b.act)) > togetherMs) return false
  return a.act.kind === 'assign' && b.act.kind === 'assign' && isSameAsking(a.act, b.act)
}

const isSameAsking = (a: AssignAct, b: AssignAct): boolean =>
  a.was === null && b.was === null && a.dueOn === b.dueOn && a.graceDays === b.graceDays && a.note === b.note
