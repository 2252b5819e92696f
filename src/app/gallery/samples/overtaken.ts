import type { Overtaken } from '#protocol/desk/overtaken.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import type { ActNames } from '../../desk/outbox/act-words.ts'
import { boardLearner, cohort, cohortId } from './board.ts'
import { moduleId } from './modules.ts'
import { daysAgo } from './time.ts'
import type { Words } from './words.ts'

/** A name and a withdrawn assignment that a colleague changed after her. */
export const sampleOvertaken = (words: Words): readonly Overtaken[] => [
  {
    ...{ id: 'e1:name', subject: 'learner', objectId: boardLearner(words).id, field: 'name' },
    ...{ mine: words.name, now: words.long, by: words.colleague, at: daysAgo(1) },
  },
  {
    ...{ id: 'e2:withdrawn', subject: 'assignment', objectId: 'a1', field: 'withdrawn' },
    ...{ mine: false, now: true, by: words.colleague, at: daysAgo(2) },
  },
]

export const sampleBoardOf = (
  words: Words,
): Pick<Board, 'cohorts' | 'learners' | 'assignments' | 'invitations'> => ({
  cohorts: [cohort(words)],
  learners: [boardLearner(words)],
  assignments: [],
  invitations: [],
})

export const sampleNames = (words: Words): ActNames => ({
  moduleOf: () => words.module,
  dayIn: (day) => day,
  cohortOf: () => words.cohort,
  learnerOf: () => words.name,
  askerOf: () => words.name,
  assignmentOf: () => ({ module: moduleId, cohortId, learnerId: null }),
})
