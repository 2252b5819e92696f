import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import { nothingYet, type ModuleProgress } from '#domain/progress/progress.ts'
import type { Learned } from '../../learner/progress/useLearning.ts'
import { catalogue, lessonId, moduleId, packHash, packRow } from './modules.ts'
import { attempt, practice, review, session, stored } from './records.ts'
import { dayMs, daysAgo, now } from './time.ts'

const best = {
  ...stored(attempt('ar'), 'sent').finish,
  id: attempt('ar').id,
  seq: 2,
  score: { raw: 8, max: 10 },
}

/** Of a module that was passed after a second try. */
export const passed: ModuleProgress = {
  ...nothingYet(moduleId),
  state: 'passed',
  records: 5,
  attempts: 2,
  best,
  last: { ...best, score: { raw: 6, max: 10 } },
  passedBy: best,
  lessonsCompleted: new Set([lessonId]),
  spentMs: 2_700_000,
  lastRecordAt: daysAgo(2),
  reviews: { right: 4, of: 5 },
  practice: best,
}

export const begun: ModuleProgress = {
  ...nothingYet(asId('stories')),
  state: 'in-progress',
  records: 1,
  spentMs: 600_000,
  lastRecordAt: daysAgo(3),
}

/** What one person has learned; with `nothing`, before her first lesson. */
export function learned(language: PackLanguage, nothing = false): Learned {
  const records = [session(language), review(language), practice(language)].map((one) => stored(one, 'sent'))
  const attempts = [
    stored(attempt(language), 'sent'),
    stored({ ...attempt(language), id: asId('w') }, 'withdrawn'),
  ]
  return {
    stored: nothing ? [] : [...attempts, ...records],
    rows: [packRow(language)],
    offers: catalogue,
    quizzes: { mark: () => true, held: new Set([packHash]), askable: new Map(), ideas: new Map() },
    recalls: nothing ? [] : recalls,
    plan: { items: [], estimateMs: 0, met: 12, doneToday: 0, rightToday: 0, nextOn: null },
    now,
    when: ({ submittedAt }) => submittedAt,
    timeZone: 'Africa/Casablanca',
    facts: [],
    modules: nothing ? new Map() : new Map([passed, begun].map((one) => [one.moduleId, one])),
    passed: new Set([attempt(language).id]),
  }
}

/** Enough in one learning area for a figure: asked, and again more than two months later. */
export const recalls: Learned['recalls'] = Array.from({ length: 24 }, (_, index) => ({
  kind: 'review',
  moduleId,
  questionId: asId<'question'>(`q${String(index % 12)}`),
  packHash,
  at: now - (index < 12 ? 70 : 1) * dayMs,
  spentMs: 8_000,
  isRight: index % 4 !== 0,
  isUnsure: false,
}))
