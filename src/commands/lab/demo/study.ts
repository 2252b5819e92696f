import { assertNever } from '#domain/assert-never.ts'
import { draw } from '#domain/assessment/draw.ts'
import { isCorrect, scoreOf } from '#domain/assessment/marking.ts'
import type { Question } from '#domain/content/quiz.ts'
import { pairOf, sidesOf, type Response } from '#domain/content/response.ts'
import { uuidV7, type LessonId } from '#domain/id.ts'
import type { LearningRecord, QuestionResponse } from '#domain/progress/record.ts'
import type { Dice } from './dice.ts'
import type { StudyPack } from './packs.ts'

/** One act on a phone: the record it leaves, without its number, and the true time. */
export type DemoRecord = { readonly trueAt: number; readonly record: LearningRecord }

/** A phone's clock: how far ahead of the truth it is, and what it has measured of that. */
export type PhoneClock = { readonly aheadMs: number; readonly offsetMs: number | null }

/** A quarter of an hour with one lesson. */
export function studyLesson(
  pack: StudyPack,
  lesson: { readonly lessonId: LessonId; readonly cards: number; readonly minutes: number },
  trueAt: number,
  clock: PhoneClock,
  dice: Dice,
): DemoRecord {
  const completed = dice.chance(0.9)
  const spentMs = dice.between(lesson.minutes * 40, lesson.minutes * 90) * 1000
  const submittedAt = trueAt + clock.aheadMs
  return {
    trueAt,
    record: {
      ...commonOf(pack, submittedAt, clock, dice),
      kind: 'session',
      lessonId: lesson.lessonId,
      startedAt: submittedAt - spentMs,
      spentMs: completed ? spentMs : Math.round(spentMs / 2000) * 1000,
      furthestCard: completed ? lesson.cards : dice.between(1, lesson.cards),
      cards: lesson.cards,
      completed,
    },
  }
}

/** One try at the quiz, with responses right as often as `skill` says. */
export function takeQuiz(
  pack: StudyPack,
  skill: number,
  trueAt: number,
  clock: PhoneClock,
  dice: Dice,
): DemoRecord | undefined {
  if (pack.quiz === null) return undefined
  const seed = dice.between(0, 4_294_967_295)
  const questions = draw(seed, pack.quiz)
  const responses: QuestionResponse[] = questions.map((question) => ({
    questionId: question.questionId,
    given: dice.chance(skill) ? question.correct : wrongResponse(question, dice),
    spentMs: dice.between(60, 700) * 100,
  }))
  const submittedAt = trueAt + clock.aheadMs
  const spentMs = responses.reduce((sum, response) => sum + response.spentMs, 0)
  return {
    trueAt,
    record: {
      ...commonOf(pack, submittedAt, clock, dice),
      kind: 'attempt',
      startedAt: submittedAt - spentMs - dice.between(0, 60_000),
      spentMs,
      seed,
      responses,
      score: scoreOf(questions, new Map(responses.map(({ questionId, given }) => [questionId, given]))),
    },
  }
}

function commonOf(pack: StudyPack, submittedAt: number, clock: PhoneClock, dice: Dice) {
  return {
    id: uuidV7<'record'>(submittedAt, dice.bytes(10)),
    seq: 1, // Numbered when all acts of a phone are in order.
    submittedAt,
    offsetMs: clock.offsetMs,
    moduleId: pack.moduleId,
    packHash: pack.packHash,
    language: pack.language,
  }
}

/** A mistake such as people make: another choice, one too few, two steps swapped, a number off. */
function wrongResponse(question: Question, dice: Dice): Response {
  const others = question.choices
    .map(({ choiceId }) => choiceId)
    .filter((id) => !question.correct.includes(id))
  switch (question.kind) {
    case 'single-choice':
    case 'scenario':
    case 'true-false':
    case 'picture-choice':
      return dice.shuffled(others).slice(0, 1)
    case 'multiple-choice':
    case 'tap-danger':
    case 'tap-sentence':
      return question.correct.slice(1)
    case 'ordering':
      return [...question.correct.slice(1), ...question.correct.slice(0, 1)]
    case 'matching':
      return swappedPairs(question.correct)
    case 'short-text':
      return [question.choices.find(({ accepts }) => accepts[0] !== question.correct[0])?.accepts[0] ?? '…']
    case 'numeric': {
      const tries = [['0'], ['1'], ['3'], ['12'], ['40'], ['90']]
      return dice.shuffled(tries).find((response) => !isCorrect(question, response)) ?? []
    }
    default:
      return assertNever(question)
  }
}

function swappedPairs(correct: Response): Response {
  const [one, two, ...rest] = correct.map(sidesOf)
  if (one === undefined || two === undefined) return []
  const pairs = [[one[0], two[1]] as const, [two[0], one[1]] as const, ...rest]
  return pairs.map(([choiceId, partnerId]) => pairOf(choiceId, partnerId)).toSorted()
}
