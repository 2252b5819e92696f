import type { Outcome, Score } from '../marking.ts'

/** What the server takes when a module names no other. */
const usualPassMark = 0.7

/** What is known of an attempt: what the server said, what the pack it saw makes of it, and its score. */
export type Judged = {
  readonly said: boolean | null
  readonly outcome: Outcome | null
  readonly score: Score
}

/** What the server says wins; then the very pack the attempt saw; when that is gone, the usual pass mark. */
export const hasPassed = ({ said, outcome, score }: Judged): boolean =>
  said ?? (outcome === null ? score.max > 0 && score.raw / score.max >= usualPassMark : outcome === 'passed')
