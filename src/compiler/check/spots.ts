import { boxOf, drawing, overlap, type Spot } from '#domain/content/spot.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'

/** On a screen of 360 px a drawing is at least 320 px wide. So one unit is one pixel or a little more. */
const smallest = 44

type Fault = readonly [rule: string, message: string, ...path: readonly (string | number)[]]

/** Spots of a drawing that a thumb can hit, each apart from the others, and nowhere else. */
export function checkSpots({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ quiz }) =>
    quiz.value.questions.flatMap((question, index) =>
      faultsOf(question).map(([rule, message, ...path]) =>
        errorAt(quiz.file, quiz.lineOf('questions', index, ...path), rule, `${question.id}: ${message}`),
      ),
    ),
  )
}

type Placed = { readonly id: string; readonly at: number; readonly spot: Spot }

function faultsOf({ kind, picture, choices }: QuestionSource): readonly Fault[] {
  if (kind !== 'tap-danger')
    return choices.flatMap((choice, at): readonly Fault[] =>
      (['circle', 'rectangle'] as const).flatMap((key): readonly Fault[] =>
        choice[key] ? [['unused-text', `${key} is not used in a ${kind} question`, 'choices', at, key]] : [],
      ),
    )
  const placed = choices.flatMap(({ id, circle, rectangle }, at): readonly Placed[] => {
    const spot = circle ?? rectangle
    return spot ? [{ id, at, spot }] : []
  })
  return [
    ...(picture?.src.endsWith('.svg')
      ? []
      : [['missing-picture', 'has no drawing to tap (picture: an svg)', 'picture'] satisfies Fault]),
    ...choices.flatMap(({ id, circle, rectangle }, at): readonly Fault[] =>
      (circle === undefined) === (rectangle === undefined)
        ? [['spot', `choice ${id} has one spot: circle or rectangle`, 'choices', at]]
        : [],
    ),
    ...placed.flatMap(placeFaults),
    ...placed.flatMap(({ id, at, spot }, index): readonly Fault[] =>
      placed
        .slice(0, index)
        .filter((earlier) => overlap(spot, earlier.spot))
        .map((earlier): Fault => ['spot-overlap', `spot ${id} lies over spot ${earlier.id}`, 'choices', at]),
    ),
  ]
}

function placeFaults({ id, at, spot }: Placed): readonly Fault[] {
  const box = boxOf(spot)
  if (!box) return []
  const { left, top, width, height } = box
  const isInside = left >= 0 && top >= 0 && left + width <= drawing.width && top + height <= drawing.height
  const least = Math.min(width, height)
  return [
    ...(isInside
      ? []
      : [['spot', `spot ${id} leaves the drawing, which is 320 by 200`, 'choices', at] satisfies Fault]),
    ...(least < smallest
      ? [
          [
            'spot-small',
            `spot ${id} is ${least} wide or high; a thumb needs ${smallest}`,
            'choices',
            at,
          ] satisfies Fault,
        ]
      : []),
  ]
}
