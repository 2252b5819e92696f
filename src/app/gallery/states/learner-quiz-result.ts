import QuizPage from '../../learner/quiz/first/QuizPage.vue'
import QuizResult from '../../learner/quiz/QuizResult.vue'
import RereadResponse from '../../learner/quiz/RereadResponse.vue'
import RightResponse from '../../learner/quiz/RightResponse.vue'
import SecondTries from '../../learner/quiz/SecondTries.vue'
import TriesSoFar from '../../learner/quiz/TriesSoFar.vue'
import type { Submitted } from '../../learner/quiz/submitted.ts'
import { asId } from '#domain/id.ts'
import { questionsIn } from '../samples/questions.ts'
import { learnerPhone } from '../samples/phones.ts'
import { attempt } from '../samples/records.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

const choice = ({ words }: Setting) => questionsIn(words)['single-choice']
const several = ({ words }: Setting) => questionsIn(words)['multiple-choice']

function submitted(setting: Setting, change: Partial<Submitted>): Submitted {
  const critical = { ...several(setting), questionId: asId<'question'>('q02'), critical: true }
  return {
    recordId: 'sample',
    language: setting.packLanguage,
    questions: [choice(setting), critical],
    responses: new Map([
      [choice(setting).questionId, ['a']],
      [critical.questionId, ['a', 'c']],
    ]),
    sure: { q01: true, q02: false },
    score: { raw: 1, max: 2 },
    outcome: 'failed',
    passMark: 0.7,
    tells: 'at-once',
    seed: 1,
    secondTries: [],
    isFromElsewhere: false,
    ...change,
  }
}

const page = ({ language }: Setting): string => `/${language}/modules/play/`

export const states: readonly Shown[] = [
  show(QuizPage)({ opening: () => ({ props: {}, path: 'modules/play/quiz/' }) }),
  show(QuizResult)({
    passed: (setting) => ({
      props: {
        quiz: submitted(setting, { outcome: 'passed', score: { raw: 2, max: 2 } }),
        modulePath: page(setting),
      },
    }),
    failed: (setting) => ({ props: { quiz: submitted(setting, {}), modulePath: page(setting) } }),
    'shown at the end': (setting) => ({
      props: { quiz: submitted(setting, { tells: 'at-end' }), modulePath: page(setting) },
    }),
    'submitted in another window': (setting) => ({
      props: { quiz: submitted(setting, { isFromElsewhere: true }), modulePath: page(setting) },
    }),
  }),
  show(RereadResponse)({
    closed: (setting) => ({ props: { question: choice(setting), response: ['a'], seed: 1, isOpen: false } }),
    right: (setting) => ({
      props: { question: choice(setting), response: ['a'], seed: 1, isOpen: true, sure: true },
    }),
    wrong: (setting) => ({
      props: { question: several(setting), response: ['c'], seed: 1, isOpen: true, sure: false },
    }),
    'a drawing that was tapped': (setting) => ({
      props: { question: questionsIn(setting.words)['tap-danger'], response: ['a'], seed: 1, isOpen: true },
    }),
  }),
  show(RightResponse)({
    'what was right': (setting) => ({ props: { question: choice(setting), response: ['b'] } }),
    'beside hers': (setting) => ({
      props: { question: several(setting), response: ['a', 'c'], showsHers: true },
    }),
  }),
  show(SecondTries)({
    found: (setting) => ({
      props: {
        language: setting.packLanguage,
        tries: [{ missed: choice(setting), form: several(setting), found: true }],
      },
    }),
    'not found': (setting) => ({
      props: {
        language: setting.packLanguage,
        tries: [{ missed: choice(setting), form: several(setting), found: false }],
      },
    }),
  }),
  show(TriesSoFar)({
    'before the phone has opened': () => ({ props: { recordId: 'sample' } }),
    'with what the phone holds': ({ packLanguage }) => ({
      props: { recordId: attempt(packLanguage).id },
      phone: learnerPhone,
    }),
  }),
]
