/**
 * What a learner gave to one question: always a list of texts, so that it is kept, sent and read alike by every build.
 * Records and drafts call it `given`, and that name stays. Blank is an empty list.
 */
export type Response = readonly string[]

/** A thing and its partner, as a matching writes them. */
export type Pair = `${string}=${string}`

/**
 * What a screen gives for each kind of question. Marking takes any `Response`: what comes from a phone or from an older
 * build may be anything, and is then not right.
 */
type ByKind = {
  'single-choice': readonly [choiceId: string]
  'true-false': readonly [choiceId: string]
  scenario: readonly [choiceId: string]
  'picture-choice': readonly [choiceId: string]
  /** Sorted. */
  'multiple-choice': readonly string[]
  /** In her order, all of them. */
  ordering: readonly string[]
  /** Sorted. */
  matching: readonly Pair[]
  /** A number in plain digits; what is none yet ends with a space. */
  numeric: readonly [] | readonly [written: string]
  /** The words as she typed them. */
  'short-text': readonly [] | readonly [typed: string]
  /** Sorted. */
  'tap-danger': readonly string[]
  /** Sorted. */
  'tap-sentence': readonly string[]
}
export type ResponseTo<Kind extends keyof ByKind> = ByKind[Kind]

export const pairOf = (choiceId: string, partnerId: string): Pair => `${choiceId}=${partnerId}`

/** The thing of a pair, and its partner. Ids have no `=`. */
export function sidesOf(pair: string): readonly [choiceId: string, partnerId: string] {
  const [choiceId = '', partnerId = ''] = pair.split('=')
  return [choiceId, partnerId]
}

/** The partner that a matching response gives this thing; empty while it has none. */
export const partnerIn = (pairs: Response, choiceId: string): string =>
  pairs.map(sidesOf).find(([thing]) => thing === choiceId)?.[1] ?? ''
