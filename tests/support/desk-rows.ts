import { asId } from '#domain/id.ts'
import type { AskedQuestion } from '#protocol/desk/questions.ts'
import type { Board } from '#protocol/desk/supervision.ts'

/** Amina of the group "north", of whom nothing is known yet. */
export const amina: Board['learners'][number] = {
  id: asId('amina'),
  name: 'Amina',
  cohortId: asId('north'),
  joinedAt: 0,
  ended: false,
  device: null,
  quarantined: 0,
  cells: [],
}

/** What she asked of a lesson, without a reply. */
export const herQuestion: AskedQuestion = {
  id: asId('q'),
  learner: { id: asId('amina'), name: 'Amina' },
  topic: 'lesson',
  moduleId: null,
  lessonId: null,
  lessonTitle: null,
  language: 'ar',
  text: 'How long?',
  askedAt: 0,
  receivedAt: 0,
  answer: null,
}
