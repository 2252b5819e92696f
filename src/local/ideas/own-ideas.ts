/** An idea she wants to find again. Its title as it was then: the bank may be off the phone. */
export type FavouriteIdea = { readonly ideaId: string; readonly title: string; readonly at: number }

/** One time she tried an idea in class, with her own words on it, which may be none. It stays on this phone. */
export type TriedIdea = {
  readonly id: string
  readonly ideaId: string
  readonly title: string
  readonly text: string
  readonly at: number
}
