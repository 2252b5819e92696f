import type { Need } from '#domain/supervision/who-needs.ts'
import type { BoardLearner } from '#protocol/desk/supervision.ts'

type Line =
  | { readonly kind: 'group'; readonly key: string; readonly count: number }
  | { readonly kind: 'person'; readonly key: string; readonly need: Need<BoardLearner> }

const asLine = (need: Need<BoardLearner>): Line => ({ kind: 'person', key: need.learner.id, need })

export const asLines = (rows: readonly Need<BoardLearner>[]): readonly Line[] => rows.map(asLine)

/** One group is one stop: the group of whoever presses most first, and everybody in it below its name. */
export function inGroups(rows: readonly Need<BoardLearner>[]): readonly Line[] {
  const groups = new Map<string, Need<BoardLearner>[]>()
  for (const row of rows) {
    const { cohortId } = row.learner
    groups.set(cohortId, [...(groups.get(cohortId) ?? []), row])
  }
  return [...groups].flatMap(([key, own]): Line[] => [
    { kind: 'group', key, count: own.length },
    ...own.map(asLine),
  ])
}
