import BegunIn from '../../learner/quiz/BegunIn.vue'
import ChoiceQuestion from '../../learner/quiz/first/ChoiceQuestion.vue'
import MarkInWords from '../../learner/quiz/MarkInWords.vue'
import ConfidenceChoice from '../../learner/quiz/ConfidenceChoice.vue'
import FeedbackPanel from '../../learner/quiz/FeedbackPanel.vue'
import MatchingQuestion from '../../learner/quiz/MatchingQuestion.vue'
import NumericQuestion from '../../learner/quiz/NumericQuestion.vue'
import OrderingQuestion from '../../learner/quiz/OrderingQuestion.vue'
import PictureChoice from '../../learner/quiz/PictureChoice.vue'
import QuestionCard from '../../learner/quiz/first/QuestionCard.vue'
import ShortText from '../../learner/quiz/ShortText.vue'
import { questionKinds } from '#domain/content/quiz.ts'
import { firstResponse } from '../../learner/quiz/first/first-response.ts'
import { loadParts, quizParts } from '../../learner/quiz/first/quiz-parts.ts'
import { questionsIn, wrongResponse } from '../samples/questions.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

const { bringTapped } = await loadParts()
await bringTapped(quizParts, [{ kind: 'tap-danger' }])
const seed = 7
const untouched = { seed, response: [], isShown: false }
const takes = { respond: 'response' } as const
const of = (setting: Setting) => questionsIn(setting.words)

/** One state of the card for each kind of question, the response made from it. */
const cards = (
  name: string,
  isShown: boolean,
  respond: (question: Parameters<typeof wrongResponse>[0]) => readonly string[],
) =>
  Object.fromEntries(
    questionKinds.map((kind) => [
      `${kind}, ${name}`,
      (setting: Setting) => {
        const question = of(setting)[kind]
        const props = { question, seed, response: respond(question), isShown, language: setting.packLanguage }
        return { props, takes }
      },
    ]),
  )

export const states: readonly Shown[] = [
  show(QuestionCard)({
    ...cards('untouched', false, (question) => firstResponse(question, seed)),
    ...cards('right', true, (question) => question.correct),
    ...cards('wrong', true, wrongResponse),
  }),
  show(BegunIn)({
    'in French': () => ({ props: { begun: 'fr', wanted: 'ar' } }),
    'in Arabic': () => ({ props: { begun: 'ar', wanted: 'fr' } }),
  }),
  show(ChoiceQuestion)({
    one: (setting) => ({ props: { ...untouched, question: of(setting)['single-choice'] }, takes }),
    several: (setting) => ({ props: { ...untouched, question: of(setting)['multiple-choice'] }, takes }),
    marked: (setting) => ({
      props: { seed, question: of(setting)['multiple-choice'], response: ['a', 'c'], isShown: true },
    }),
  }),
  show(MarkInWords)({
    none: () => ({ props: { mark: null } }),
    right: () => ({ props: { mark: 'is-right' } }),
    wrong: () => ({ props: { mark: 'is-wrong' } }),
    missed: () => ({ props: { mark: 'is-missed' } }),
  }),
  show(ConfidenceChoice)({
    asked: () => ({ props: { questionId: 'q01', sure: null, disabled: false }, takes: { say: 'sure' } }),
    sure: () => ({ props: { questionId: 'q01', sure: true, disabled: false }, takes: { say: 'sure' } }),
    'not sure, checked': () => ({ props: { questionId: 'q01', sure: false, disabled: true } }),
  }),
  show(FeedbackPanel)({
    right: (setting) => ({
      props: { question: of(setting)['single-choice'], response: ['a'], isNews: false },
    }),
    wrong: (setting) => ({
      props: { question: of(setting)['single-choice'], response: ['b'], isNews: false },
    }),
    'of several': (setting) => ({
      props: { question: of(setting)['multiple-choice'], response: ['a', 'c'], isNews: false },
    }),
    'with a closing word': (setting) => ({
      props: { question: of(setting).scenario, response: ['b'], isNews: false },
    }),
  }),
  show(MatchingQuestion)({
    empty: (setting) => ({ props: { ...untouched, question: of(setting).matching }, takes }),
    'a partner chosen twice': (setting) => ({
      props: { ...untouched, question: of(setting).matching, response: ['a=1', 'b=1'] },
      takes,
    }),
    marked: (setting) => ({
      props: { seed, question: of(setting).matching, response: ['a=2', 'b=1', 'c=3'], isShown: true },
    }),
  }),
  show(NumericQuestion)({
    empty: (setting) => ({ props: { ...untouched, question: of(setting).numeric }, takes }),
    'no number': (setting) => ({ props: { ...untouched, question: of(setting).numeric, response: ['x '] } }),
    'read in two ways': (setting) => ({
      props: { ...untouched, question: of(setting).numeric, response: ['4,500 '] },
    }),
    marked: (setting) => ({ props: { seed, question: of(setting).numeric, response: ['4'], isShown: true } }),
  }),
  show(OrderingQuestion)({
    'to be moved': (setting) => ({
      props: { ...untouched, question: of(setting).ordering, response: ['c', 'a', 'b'] },
      takes,
    }),
    marked: (setting) => ({
      props: { seed, question: of(setting).ordering, response: ['c', 'b', 'a'], isShown: true },
    }),
  }),
  show(PictureChoice)({
    empty: (setting) => ({ props: { ...untouched, question: of(setting)['picture-choice'] }, takes }),
    marked: (setting) => ({
      props: { seed, question: of(setting)['picture-choice'], response: ['b'], isShown: true },
    }),
  }),
  show(ShortText)({
    empty: (setting) => ({ props: { ...untouched, question: of(setting)['short-text'] }, takes }),
    'too long': (setting) => ({
      props: { ...untouched, question: of(setting)['short-text'], response: [setting.words.long] },
      takes,
    }),
    marked: (setting) => ({
      props: { seed, question: of(setting)['short-text'], response: ['…'], isShown: true },
    }),
  }),
]
