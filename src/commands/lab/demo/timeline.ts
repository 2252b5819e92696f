/** Something that happens at a time. */
export type Happening = { readonly at: number; readonly happen: () => Promise<unknown> }

/** Lets everything happen in the order of time, with the clock put right before each. */
export async function playOut(
  happenings: readonly Happening[],
  setClock: (nowMs: number) => void,
): Promise<void> {
  for (const { at, happen } of happenings.toSorted((a, b) => a.at - b.at)) {
    setClock(at)
    await happen()
  }
}
