import { asId } from '#domain/id.ts'
import type { MonthPerson, MonthReport } from '#protocol/desk/month.ts'
import { cohort } from './board.ts'
import { now } from './time.ts'
import type { Words } from './words.ts'

const person = (last: string, name: string, change: Partial<MonthPerson> = {}): MonthPerson => ({
  ...{ id: asId(`00000000-0000-7000-8000-0000000000${last}`), name, ended: false, active: true },
  ...{
    lessons: 6,
    quizzes: 3,
    passed: 2,
    minutes: 145,
    overdue: 0,
    questions: 1,
    replied: 1,
    visits: 1,
    certificates: 2,
  },
  ...change,
})

/** November of a group: somebody busy, somebody late, an account that was ended. */
export const monthReport = (words: Words): MonthReport => ({
  now,
  month: '2026-11',
  cohort: cohort(words),
  association: words.sentence,
  people: [
    person('01', words.name),
    person('02', words.colleague, {
      active: false,
      lessons: 0,
      quizzes: 0,
      passed: 0,
      minutes: 0,
      overdue: 3,
      questions: 0,
      replied: 0,
      visits: 0,
      certificates: 0,
    }),
    person('03', words.otherName, { ended: true }),
  ],
})
