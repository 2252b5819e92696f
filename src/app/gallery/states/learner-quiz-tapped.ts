import SpotMark from '../../learner/quiz/tapped/SpotMark.vue'
import TapDanger from '../../learner/quiz/tapped/TapDanger.vue'
import TapSentence from '../../learner/quiz/tapped/TapSentence.vue'
import { questionsIn } from '../samples/questions.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

const seed = 7
const untouched = { seed, response: [], isShown: false }
const takes = { respond: 'response' } as const
const of = (setting: Setting) => questionsIn(setting.words)

export const states: readonly Shown[] = [
  show(TapDanger)({
    untouched: (setting) => ({ props: { ...untouched, question: of(setting)['tap-danger'] }, takes }),
    'some found': (setting) => ({
      props: { ...untouched, question: of(setting)['tap-danger'], response: ['a', 'c'] },
      takes,
    }),
    'without the picture': (setting) => ({
      props: { ...untouched, question: { ...of(setting)['tap-danger'], picture: null } },
      takes,
    }),
    marked: (setting) => ({
      props: { seed, question: of(setting)['tap-danger'], response: ['a', 'c'], isShown: true },
    }),
  }),
  show(TapSentence)({
    untouched: (setting) => ({ props: { ...untouched, question: of(setting)['tap-sentence'] }, takes }),
    'some pressed': (setting) => ({
      props: { ...untouched, question: of(setting)['tap-sentence'], response: ['b'] },
      takes,
    }),
    marked: (setting) => ({
      props: { seed, question: of(setting)['tap-sentence'], response: ['a', 'c'], isShown: true },
    }),
  }),
  show(SpotMark)({
    found: () => ({ props: { spot: [40, 40, 30], number: 1, mark: null } }),
    right: () => ({ props: { spot: [40, 40, 30], number: 2, mark: 'is-right' } }),
    wrong: () => ({ props: { spot: [10, 10, 60, 50], number: 3, mark: 'is-wrong' } }),
    missed: () => ({ props: { spot: [10, 10, 60, 50], number: 4, mark: 'is-missed' } }),
  }),
]
