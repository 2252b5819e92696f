import type { Question } from '../content/quiz.ts'
import type { ChoiceId } from '../id.ts'
import { wrongChoices } from './choices-taken.ts'
import { type ItemSign, itemSigns } from '../desk/lists.ts'
import { fewestPeople } from './fewest-people.ts'
import type { Tally } from './tally.ts'

/** Of the first tries of at least eight people. Shares are from 0 to 1. */
export type ItemFigures = {
  /** Difficulty: the share that was right. The smaller, the harder. */
  readonly right: number
  /** How well being right goes with the rest of the attempt, from −1 to 1; null where that cannot be said. */
  readonly discrimination: number | null
  readonly tempting: { readonly choiceId: ChoiceId; readonly share: number } | null
  /** Wrong choices nobody took. */
  readonly untaken: readonly ChoiceId[]
  readonly medianSeconds: number
  /** Of those who said whether they were sure: sure, and wrong. */
  readonly sureAndWrong: number | null
  readonly signs: readonly ItemSign[]
}

/** What first tries say about a question; null for too few people. */
export function figuresOf(question: Question, tally: Tally): ItemFigures | null {
  if (tally.people < fewestPeople) return null
  const figures = {
    right: tally.right / tally.people,
    discrimination: discriminationOf(tally),
    tempting: temptingOf(question, tally),
    untaken: untakenOf(question, tally),
    medianSeconds: medianOf(tally.seconds),
    sureAndWrong: tally.said < fewestPeople ? null : tally.sureAndWrong / tally.said,
  }
  return { ...figures, signs: signsOf(figures) }
}

/**
 * The point-biserial correlation between "right" and the rest of the same attempt, without this question. Not "upper third minus
 * lower third": a third of ten people is three, and it asks for everybody in one order, which every late delivery changes. This is
 * made of five sums, so it can be kept up to date, and each person counts.
 */
export function discriminationOf({ pairs, sumX, sumY, sumYY, sumXY }: Tally): number | null {
  if (pairs < fewestPeople) return null
  const ofX = pairs * sumX - sumX * sumX
  const ofY = pairs * sumYY - sumY * sumY
  // All were right, all were wrong, or all did equally well on the rest: nothing goes with anything.
  if (ofX <= 0 || ofY <= 0) return null
  const found = (pairs * sumXY - sumX * sumY) / (Math.sqrt(ofX) * Math.sqrt(ofY))
  return Math.min(1, Math.max(-1, found))
}

/** The wrong choice most people took; of equals, the author's first. */
function temptingOf(question: Question, { choices, people }: Tally): ItemFigures['tempting'] {
  let most: ItemFigures['tempting'] = null
  for (const choiceId of wrongChoices(question)) {
    const share = (choices.get(choiceId) ?? 0) / people
    if (share > (most?.share ?? 0)) most = { choiceId, share }
  }
  return most
}

/** Only where choices are read and left: a band of numbers or a foreseen word is never shown to anybody. */
function untakenOf(question: Question, { choices }: Tally): readonly ChoiceId[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'scenario':
    case 'picture-choice':
    case 'tap-danger':
    case 'tap-sentence':
      return wrongChoices(question).filter((id) => (choices.get(id) ?? 0) === 0)
    case 'ordering':
    case 'matching':
    case 'numeric':
    case 'short-text':
      return []
    default:
      return question satisfies never
  }
}

/** Of an even number of people the middle between the two in the middle. */
export function medianOf(seconds: ReadonlyMap<number, number>): number {
  const sorted = [...seconds].toSorted(([one], [other]) => one - other)
  const people = sorted.reduce((sum, [, count]) => sum + count, 0)
  const at = (rank: number): number => {
    let seen = 0
    for (const [value, count] of sorted) {
      seen += count
      if (seen > rank) return value
    }
    return 0
  }
  return (at(Math.floor((people - 1) / 2)) + at(Math.floor(people / 2))) / 2
}

/** Nine in ten, three in ten, and a correlation of 0.1: the usual limits of test theory, and easy to remember. */
function signsOf(figures: Omit<ItemFigures, 'signs'>): readonly ItemSign[] {
  const { right, discrimination, tempting, untaken, sureAndWrong } = figures
  const holds: Record<ItemSign, boolean> = {
    easy: right >= 0.9,
    hard: right < 0.3,
    backwards: discrimination !== null && discrimination < 0,
    weak: discrimination !== null && discrimination >= 0 && discrimination < 0.1,
    tempting: tempting !== null && tempting.share > right,
    'sure-and-wrong': sureAndWrong !== null && sureAndWrong >= 0.2,
    untaken: untaken.length > 0,
  }
  return itemSigns.filter((sign) => holds[sign])
}
