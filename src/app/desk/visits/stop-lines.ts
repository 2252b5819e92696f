import type { Stop, ToVisit } from '#domain/visits/where-to-go.ts'
import type { BoardLearner } from '#protocol/desk/supervision.ts'

/** A line of the page: a place with all who wait there, somebody, or those who wait for nothing. */
export type StopLine =
  | { readonly kind: 'place'; readonly key: string; readonly people: readonly BoardLearner[] }
  | { readonly kind: 'others'; readonly key: 'others'; readonly count: number }
  | { readonly kind: 'person'; readonly key: string; readonly waiting: ToVisit<BoardLearner> }

const asLine = (waiting: ToVisit<BoardLearner>): StopLine => ({
  kind: 'person',
  key: waiting.learner.id,
  waiting,
})

/** Place by place, then all others: one list, of which only what is in sight is drawn. */
export const stopLines = (
  stops: readonly Stop<BoardLearner>[],
  others: readonly ToVisit<BoardLearner>[],
): readonly StopLine[] => [
  ...stops.flatMap(({ cohortId, people }): StopLine[] => [
    { kind: 'place', key: cohortId, people: people.map(({ learner }) => learner) },
    ...people.map(asLine),
  ]),
  ...(others.length === 0 ? [] : [{ kind: 'others' as const, key: 'others' as const, count: others.length }]),
  ...others.map(asLine),
]
