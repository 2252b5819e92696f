import * as v from 'valibot'
import { assertNever } from '#domain/assert-never.ts'
import { questionKinds, type Choice, type Question } from '#domain/content/quiz.ts'
import { slug } from '../conventions.ts'

const words = v.string()

/** `src` is a path below /packs/. */
const picture = v.strictObject({ src: v.string(), alt: words })

/**
 * In a pack every question has the same keys, whatever its kind; what a kind does not have is null or empty there. Phones
 * with an older build read exactly these. What has a default came after packs were given out.
 */
const partSchema = v.strictObject({
  questionId: slug<'question'>(),
  kind: v.picklist(questionKinds),
  prompt: words,
  choices: v.array(
    v.strictObject({
      choiceId: slug<'choice'>(),
      text: words,
      feedback: words,
      picture: v.optional(v.nullable(picture), null),
      accepts: v.optional(v.array(words), []),
      spot: v.optional(v.array(v.number()), []),
    }),
  ),
  partners: v.array(v.strictObject({ partnerId: v.string(), text: words })),
  correct: v.array(v.string()),
  critical: v.boolean(),
  lessonId: v.nullable(slug<'lesson'>()),
  card: v.nullable(v.string()),
  right: v.nullable(words),
  closing: v.nullable(words),
  unit: v.nullable(words),
  other: v.optional(v.nullable(words), null),
  picture: v.nullable(picture),
  awaitingReview: v.boolean(),
  parallelOf: v.optional(v.nullable(slug<'question'>()), null),
})

/**
 * A question of a pack, read as what its kind has. The compiler compares the two shapes, kind by kind; the keys of other kinds
 * stay, null or empty and out of sight. To take them out costs bytes on every phone.
 */
export const questionSchema: v.GenericSchema<QuestionPart, Question> = partSchema

/** A question as it is written into a pack. */
export type QuestionPart = v.InferInput<typeof partSchema>

/** The opposite. What has its default is left out, so that a module without it keeps the bytes that phones already have. */
export function questionPart(question: Question): QuestionPart {
  const { questionId, prompt, correct, critical, lessonId, card, picture: shown, awaitingReview } = question
  const isArranged = question.kind === 'ordering' || question.kind === 'matching'
  return {
    questionId,
    kind: question.kind,
    prompt,
    choices: choicesPart(question),
    partners: question.kind === 'matching' ? [...question.partners] : [],
    correct: [...correct],
    critical,
    lessonId,
    card,
    right: isArranged ? question.right : null,
    closing: question.kind === 'scenario' ? question.closing : null,
    unit: question.kind === 'numeric' ? question.unit : null,
    ...(question.kind === 'short-text' && question.other !== null ? { other: question.other } : {}),
    picture: shown,
    awaitingReview,
    ...(question.parallelOf === null ? {} : { parallelOf: question.parallelOf }),
  }
}

function choicesPart(question: Question): QuestionPart['choices'] {
  switch (question.kind) {
    case 'picture-choice':
      return question.choices.map((choice) => ({
        ...plainChoice(choice),
        ...(choice.picture ? { picture: choice.picture } : {}),
      }))
    case 'short-text':
      return question.choices.map((choice) => ({ ...plainChoice(choice), accepts: [...choice.accepts] }))
    case 'tap-danger':
      return question.choices.map((choice) => ({ ...plainChoice(choice), spot: [...choice.spot] }))
    case 'tap-sentence':
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'scenario':
    case 'ordering':
    case 'matching':
    case 'numeric':
      return question.choices.map(plainChoice)
    default:
      return assertNever(question)
  }
}

const plainChoice = ({ choiceId, text, feedback }: Choice) => ({ choiceId, text, feedback })
