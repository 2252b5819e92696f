import type { Score } from '../assessment/marking.ts'
import { byFinish, type Moment } from '../time/finish.ts'

/** The better attempt first: by the share that is right, then the longer quiz, then the one finished earlier. */
export const byQuality = <Tried extends Moment & { readonly score: Score }>(a: Tried, b: Tried): number =>
  byShare(b.score, a.score) || b.score.max - a.score.max || byFinish(a, b)

/** Exact: 7 of 10 and 14 of 20 are one share. A quiz without questions is worth nothing. */
const byShare = (a: Score, b: Score): number => a.raw * Math.max(b.max, 1) - b.raw * Math.max(a.max, 1)
