import type { Submitted } from '../submitted.ts'

let last: { readonly profileId: string; readonly result: Submitted } | null = null

/** A result somebody leaves to read a card again is there when the back button brings her to it. */
export function keepResult(profileId: string, result: Submitted): void {
  last = { profileId, result }
  markWith(result.recordId)
}

/** The record whose result this place in the history shows. */
export const markedResult = (): string | undefined => history.state?.result

/** The result as it was on the screen, with her second tries. Only if it is hers, and the app was not closed since. */
export const keptResult = (profileId: string, recordId: string): Submitted | null =>
  last?.profileId === profileId && last.result.recordId === recordId ? last.result : null

export function forgetResult(): void {
  last = null
  markWith(undefined)
}

const markWith = (result: string | undefined): void => history.replaceState({ ...history.state, result }, '')
