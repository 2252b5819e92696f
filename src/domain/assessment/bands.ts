import type { Choice, QuestionOf } from '../content/quiz.ts'

/** Bounds of a band such as `"5..10"` or `"11.."`, both included; undefined when it is not written like one. */
export function bandOf(choiceId: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d+)\.\.(\d*)$/.exec(choiceId)
  if (!match) return undefined
  return { from: Number(match[1]), to: match[2] === '' ? Infinity : Number(match[2]) }
}

/** The band a number falls in. A response that is not a number falls in none. */
export function bandHolding(question: QuestionOf<'numeric'>, typed: string | undefined): Choice | undefined {
  if (typed === undefined || !/^\d+([.,]\d+)?$/.test(typed)) return undefined
  const number = Number(typed.replace(',', '.'))
  return question.choices.find((choice) => {
    const band = bandOf(choice.choiceId)
    // Between two bands (2.5 between 0..2 and 3..4) the lower one holds.
    return band !== undefined && number >= band.from && Math.floor(number) <= band.to
  })
}
