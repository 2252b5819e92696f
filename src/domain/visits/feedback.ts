import type { LineId } from '../id.ts'
import type { ListLine } from './visit-list.ts'
import type { LineValue } from './visit.ts'

export type Values = Readonly<Record<LineId, LineValue>>

/** More praise than this counts as none. */
const mostStrengths = 3

/** What was seen, in the order of the list. */
export const strengthsOf = (lines: readonly ListLine[], values: Values): readonly ListLine[] =>
  lines.filter(({ lineId }) => values[lineId] === '2')

/** What was not seen, then what was seen in part; each in the order of the list. */
export const weakLinesOf = (lines: readonly ListLine[], values: Values): readonly ListLine[] =>
  (['0', '1'] as const).flatMap((value) => lines.filter(({ lineId }) => values[lineId] === value))

/** The first draft of what is said to her: only what was seen, and never more than three things. */
export const feedbackToWrite = (lines: readonly ListLine[], values: Values): string =>
  strengthsOf(lines, values)
    .slice(0, mostStrengths)
    .map(({ praise }) => praise)
    .join('\n')

/** The lines of which one becomes the next step, the weakest first. The first one is proposed. */
export const stepsToChoose = (lines: readonly ListLine[], values: Values): readonly ListLine[] =>
  weakLinesOf(lines, values).slice(0, mostStrengths)

/** How many lines have a value. */
export const countValued = (lines: readonly ListLine[], values: Values): number =>
  lines.filter(({ lineId }) => values[lineId] !== undefined).length
