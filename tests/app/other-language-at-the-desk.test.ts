import { expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { AskedQuestion } from '#protocol/desk/questions.ts'
import type { LearnerPage } from '#protocol/desk/supervision-learner.ts'
import AttemptCard from '#app/desk/learners/AttemptCard.vue'
import QuestionPanel from '#app/desk/questions/QuestionPanel.vue'
import { openDesk } from '../support/at-the-desk.ts'

const attempt: LearnerPage['attempts'][number] = {
  ...{ id: asId('a'), moduleId: asId('play'), language: 'ar', receipt: 'R', passed: true, spentMs: 0 },
  ...{ submittedAt: 0, receivedAt: 0, finishedAt: 0, score: { raw: 4, max: 4 }, responses: [] },
}
const question: AskedQuestion = {
  ...{ id: asId('q'), learner: { id: asId('amina'), name: 'Amina' }, topic: 'lesson', text: 'كم أنتظر؟' },
  ...{ moduleId: asId('play'), lessonId: asId('why'), lessonTitle: 'لماذا اللعب؟', language: 'ar' },
  ...{ askedAt: 0, receivedAt: 0, answer: null },
}
const screens = {
  'a quiz': { screen: AttemptCard, props: { attempt, moduleTitle: 'Le jeu' } },
  'a question': { screen: QuestionPanel, props: { question, titleOf: () => 'Le jeu' } },
}

it.each(Object.entries(screens))(
  'whoever reads French is told that %s stands in Arabic, whoever reads Arabic is not',
  async (_, { screen, props }) => {
    const french = await openDesk('fr').open(screen, props)
    expect(french.findAll('.chip').map((chip) => chip.text())).toContain('العربية')
    const arabic = await openDesk('ar').open(screen, props)
    expect(arabic.findAll('.chip').map((chip) => chip.text())).not.toContain('العربية')
  },
)
