/** The bank to teach from: what an educator opens five minutes before she needs it. Not a lesson, and nothing is marked. */
export const ideaKinds = ['story', 'song', 'game', 'project'] as const
export type IdeaKind = (typeof ideaKinds)[number]

/** The six learning areas of the course (`profession-and-framework/six-learning-areas`). */
export const ideaDomains = ['self-and-world', 'language', 'thinking', 'movement', 'arts', 'values'] as const
export type IdeaDomain = (typeof ideaDomains)[number]

export const ideaSeasons = ['any', 'autumn', 'winter', 'spring', 'summer'] as const
export type IdeaSeason = (typeof ideaSeasons)[number]

/** Years of the children it suits as it stands. */
export const ideaAges = [3, 4, 5] as const
export type IdeaAge = (typeof ideaAges)[number]

export const ideaCredits = ['own', 'traditional'] as const

/** What each kind is made of, in reading order. A day of a project has a title and steps of its own. */
export const ideaBlocks = ['text', 'stop', 'verse', 'gesture', 'step', 'easier', 'harder', 'watch'] as const

export type IdeaBlock =
  | { readonly kind: (typeof ideaBlocks)[number]; readonly text: string }
  | { readonly kind: 'day'; readonly title: string; readonly steps: readonly string[] }

/** One idea in one language. */
export type Idea = {
  /** Never changes: favourites and notes hold it. */
  readonly ideaId: string
  readonly kind: IdeaKind
  readonly ages: readonly IdeaAge[]
  /** The first is what it is about. */
  readonly domains: readonly IdeaDomain[]
  readonly minutes: number
  readonly season: IdeaSeason
  /** Empty: nothing is needed. */
  readonly materials: readonly string[]
  readonly title: string
  readonly credit: (typeof ideaCredits)[number]
  /** What children practise, in one sentence. */
  readonly aim: string
  readonly body: readonly IdeaBlock[]
  readonly safety: string | null
}
