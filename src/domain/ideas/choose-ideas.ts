import { ideaAges, ideaDomains, ideaKinds, ideaSeasons, type Idea } from './idea.ts'

/** What she has chosen of the bank, as it stands in an address; the empty word leaves it open. */
export type IdeaChoice = {
  readonly kind: string
  readonly age: string
  readonly domain: string
  /** So long at most. */
  readonly minutes: string
  /** Made for this season alone; what suits all year has none. */
  readonly season: string
  /** `none`: nothing is needed for it. */
  readonly needs: string
}

export const anyIdea: IdeaChoice = { kind: '', age: '', domain: '', minutes: '', season: '', needs: '' }

const known: Readonly<Record<keyof IdeaChoice, readonly (string | number)[]>> = {
  kind: ideaKinds,
  age: ideaAges,
  domain: ideaDomains,
  minutes: [5, 10, 15, 20, 30],
  season: ideaSeasons.filter((season) => season !== 'any'),
  needs: ['none'],
}
export const choicesOf = (name: keyof IdeaChoice): readonly string[] => known[name].map(String)

/** A choice as an address says it; what nobody knows is left open. */
export function readChoice(named: (name: string) => string): IdeaChoice {
  const read = (name: keyof IdeaChoice): string => (choicesOf(name).includes(named(name)) ? named(name) : '')
  return {
    kind: read('kind'),
    age: read('age'),
    domain: read('domain'),
    minutes: read('minutes'),
    season: read('season'),
    needs: read('needs'),
  }
}

/** How much of it is chosen. */
export const chosenCount = (choice: IdeaChoice): number =>
  Object.values(choice).filter((word) => word !== '').length

/** Whether an idea is among those chosen. Its second domain counts as well as its first. */
export const isChosen = (idea: Idea, { kind, age, domain, minutes, season, needs }: IdeaChoice): boolean =>
  (kind === '' || idea.kind === kind) &&
  (age === '' || idea.ages.some((each) => String(each) === age)) &&
  (domain === '' || idea.domains.some((each) => each === domain)) &&
  (minutes === '' || idea.minutes <= Number(minutes)) &&
  (season === '' || idea.season === season) &&
  (needs === '' || idea.materials.length === 0)
