import { draw } from '#domain/assessment/draw.ts'
import { isCorrect, outcomeOf, type Score, scoreOf } from '#domain/assessment/marking.ts'
import type { Act } from '#domain/desk/act.ts'
import { isAct } from '#domain/desk/is-act.ts'
import type { Response } from '#domain/content/response.ts'
import { markedAlone, markedResponses } from '#domain/insight/marked-response.ts'
import type { QuestionId } from '#domain/id.ts'
import {
  type AttemptRecord,
  isSaid,
  type LearningRecord,
  type ReviewRecord,
} from '#domain/progress/record.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'
import type { Responses } from '../insight/response-rows.ts'
import type { Pack } from '../packs/shelf.ts'

export type Marking = { readonly score: Score; readonly passed: boolean }
export type Marked =
  | { readonly kind: 'marked'; readonly marking: Marking | null; readonly responses: Responses | null }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }

/** The server's own marking, from raw responses and the very pack the learner saw. Only attempts have one. */
export function mark(record: LearningRecord | Act, pack: Pack | undefined): Marked {
  // Said, not learned: whatever it is about, it must reach the supervisor.
  if (isAct(record) || isSaid(record)) return unmarked
  if (pack === undefined) return refused('unknown-pack')
  if (record.moduleId !== pack.manifest.moduleId || record.language !== pack.manifest.language)
    return refused('malformed')
  switch (record.kind) {
    case 'attempt':
      return markAttempt(record, pack)
    case 'review':
      return markReview(record, pack)
    case 'session':
    case 'void':
    case 'practice':
      return unmarked
  }
}

function markAttempt(attempt: AttemptRecord, { manifest, quiz }: Pack): Marked {
  if (quiz === null) return refused('unknown-question')
  const responses = new Map<QuestionId, Response>()
  for (const response of attempt.responses) {
    if (!quiz.questions.some((question) => question.questionId === response.questionId))
      return refused('unknown-question')
    if (responses.has(response.questionId)) return refused('malformed')
    responses.set(response.questionId, response.given)
  }
  // Only what was drawn counts, so that nobody chooses her own questions.
  const questions = draw(attempt.seed, quiz)
  const passed = outcomeOf(questions, responses, manifest.passMark) === 'passed'
  const { version, language } = manifest
  return {
    kind: 'marked',
    marking: { score: scoreOf(questions, responses), passed },
    responses: { version, language, marked: markedResponses(questions, attempt.responses) },
  }
}

function markReview(review: ReviewRecord, { manifest, quiz }: Pack): Marked {
  const { questionId, given } = review
  const question = quiz?.questions.find((candidate) => candidate.questionId === questionId)
  if (question === undefined) return refused('unknown-question')
  const isRight = isCorrect(question, given)
  const { version, language } = manifest
  return {
    kind: 'marked',
    marking: { score: { raw: Number(isRight), max: 1 }, passed: isRight },
    responses: { version, language, marked: [markedAlone(question, review)] },
  }
}

const unmarked: Marked = { kind: 'marked', marking: null, responses: null }
const refused = (reason: RefusalReason): Marked => ({ kind: 'refused', reason })
