/**
 * When something was finished, as clocks show it: `submittedAt` by the device; `offsetMs` (server − device) as last measured
 * before, and `measuredOffsetMs` as measured by the request that delivered it. `receivedAt` is by a clock that is right: the
 * server's receipt or, until there is one, when the phone itself noticed that its clock had been wrong.
 */
export type Finish = {
  readonly submittedAt: number
  readonly offsetMs: number | null
  readonly measuredOffsetMs: number | null
  readonly receivedAt: number | null
}

/** A record among the others of its learner. */
export type Moment = Finish & { readonly id: string; readonly seq: number }

/** The product is younger than any date before this one: a clock that says so has fallen back. */
export const firstDayMs = Date.UTC(2025, 0, 1)

/** Two measured offsets further apart than this belong to a clock that was set in between. */
export const uncertainBeyondMs = 600_000

/**
 * When it was finished, as well as the clocks tell: the first reading that is possible. Nothing is finished after it arrived.
 * So a record of the future counts at its receipt. So does one of a clock that has fallen back.
 */
export function finishedAt(finish: Finish): number {
  const possible = readingsOf(finish).find((at) => isPossible(at, finish))
  return possible ?? finish.receivedAt ?? Math.max(firstDayMs, firstReading(finish))
}

/** The kinder reading, for whatever has a date: where the clocks disagree, the earliest that is possible counts. */
export function kindestFinish(finish: Finish): { readonly at: number; readonly isUncertain: boolean } {
  const [first, second] = readingsOf(finish)
  const isUncertain =
    first !== undefined && second !== undefined && Math.abs(first - second) > uncertainBeyondMs
  if (!isUncertain) return { at: finishedAt(finish), isUncertain }
  const possible = [first, second].filter((at) => isPossible(at, finish))
  return { at: possible.length > 0 ? Math.min(...possible) : finishedAt(finish), isUncertain }
}

/** In the order they were finished, on whichever phone. Numbers say only which of one moment came first on its phone. */
export const byFinish = (a: Moment, b: Moment): number =>
  finishedAt(a) - finishedAt(b) || a.seq - b.seq || (a.id < b.id ? -1 : Number(a.id > b.id))

/** The same by the kinder reading. */
export const byKindestFinish = (a: Moment, b: Moment): number =>
  kindestFinish(a).at - kindestFinish(b).at || byFinish(a, b)

/** What each measured offset makes of the device's clock; the clock alone when none was measured. */
function readingsOf({ submittedAt, offsetMs, measuredOffsetMs }: Finish): readonly number[] {
  const offsets = [offsetMs, measuredOffsetMs].filter((offset) => offset !== null)
  return offsets.length === 0 ? [submittedAt] : offsets.map((offset) => submittedAt + offset)
}

const firstReading = (finish: Finish): number => readingsOf(finish)[0] ?? finish.submittedAt

const isPossible = (at: number, { receivedAt }: Finish): boolean =>
  at >= firstDayMs && at <= (receivedAt ?? Infinity)
