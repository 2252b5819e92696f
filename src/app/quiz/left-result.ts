import type { Submitted } from './submitted.ts'

let last: { readonly profileId: string; readonly result: Submitted } | null = null

/** A result somebody leaves to read a card again is there when the back button brings her to it. */
export function keepResult(profileId: string, result: Submitted): void {
  last = { profileId, result }
  history.replaceState({ ...history.state, result: result.recordId }, '')
}

/** The result this place in the history showed, if it is hers. */
export const keptResult = (profileId: string): Submitted | null =>
  last?.profileId === profileId && history.state?.result === last.result.recordId ? last.result : null

export function forgetResult(): void {
  last = null
}
