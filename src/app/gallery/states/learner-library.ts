import Lesson from '../../learner/lesson/Lesson.vue'
import LessonTools from '../../learner/lesson-tools/LessonTools.vue'
import TextSize from '../../learner/lesson-tools/TextSize.vue'
import LessonList from '../../learner/library/LessonList.vue'
import Library from '../../learner/library/Library.vue'
import ModuleCard from '../../learner/library/ModuleCard.vue'
import ModulePage from '../../learner/library/ModulePage.vue'
import ModuleSources from '../../learner/library/ModuleSources.vue'
import PackControls from '../../learner/library/PackControls.vue'
import PackRemove from '../../learner/library/PackRemove.vue'
import ListeningBar from '../../learner/read-aloud/ListeningBar.vue'
import { asId } from '#domain/id.ts'
import { catalogueModule, lessonId, manifestIn, moduleId, packRow } from '../samples/modules.ts'
import { alone, learner, settings } from '../samples/people.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const offer = catalogueModule.packs.ar
const facts = {
  ...{ row: null, completed: new Set<string>(), cards: new Map<string, string>(), best: null },
  ...{ passed: false, hasDraft: false },
}
const list = ({ language, packLanguage }: Setting) => ({
  base: `/${language}/modules/play/`,
  lessons: manifestIn(packLanguage).lessons,
  language: packLanguage,
})

export const states: readonly Shown[] = [
  show(Lesson)({
    read: () => ({ props: {}, path: 'modules/play/why-play/' }),
    'not on this phone': () => ({ props: {}, path: 'modules/stories/why-play/' }),
  }),
  show(
    LessonTools,
    'update:modelValue',
  )({
    open: () => ({
      props: { article: document.createElement('article'), moduleId, lessonId, modelValue: true },
    }),
  }),
  show(TextSize)({
    normal: () => ({ props: { modelValue: 'normal' } }),
    largest: () => ({ props: { modelValue: 'largest' } }),
  }),
  show(LessonList)({
    'not begun': (setting) => ({ props: { ...list(setting), facts: null } }),
    'read in part': (setting) => ({
      props: {
        ...list(setting),
        facts: { ...facts, completed: new Set([lessonId]), cards: new Map([['corners', 'c3']]) },
      },
    }),
    'signed by experts': (setting) => ({
      props: {
        ...list(setting),
        facts,
        lessons: list(setting).lessons.map((lesson, index) => ({
          ...lesson,
          review: index === 0 ? [{ by: setting.words.colleague, until: '2028-01-01' }] : [],
        })),
      },
    }),
  }),
  show(Library)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'modules/' }),
    'all modules': () => ({ props: {}, path: 'modules/' }),
  }),
  show(ModuleCard)({
    'not on the phone': () => ({ props: { module: catalogueModule, row: null } }),
    'on the phone': ({ packLanguage }) => ({
      props: { module: catalogueModule, row: packRow(packLanguage) },
    }),
  }),
  show(ModulePage)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'modules/play/' }),
    known: () => ({ props: {}, path: 'modules/play/' }),
    'not on this phone': () => ({ props: {}, path: 'modules/stories/' }),
  }),
  show(ModuleSources)({
    'before the phone has opened': ({ packLanguage }) => ({ props: { moduleId, language: packLanguage } }),
  }),
  show(PackControls)({
    'to be downloaded': (setting) => ({
      props: { moduleId, offer, row: null },
      session: alone(learner(setting)),
    }),
    'without pictures first': (setting) => ({
      props: { moduleId, offer, row: null },
      session: { ...alone(learner(setting)), settings: { ...settings, textOnly: true } },
    }),
    'in part': ({ packLanguage }) => ({
      props: { moduleId, offer, row: packRow(packLanguage, { state: 'partial', bytesDone: 900_000 }) },
    }),
    ready: ({ packLanguage }) => ({ props: { moduleId, offer, row: packRow(packLanguage) } }),
    'pictures missing': ({ packLanguage }) => ({
      props: { moduleId, offer, row: packRow(packLanguage, { media: 'missing' }) },
    }),
    'a newer version on offer': ({ packLanguage }) => ({
      props: { moduleId, offer, row: packRow(packLanguage, { packHash: asId('0'.repeat(64)) }) },
    }),
  }),
  show(PackRemove)({
    'can be brought back': ({ packLanguage, words }) => ({
      props: { row: packRow(packLanguage), title: words.module, downloadBytes: 2_400_000 },
    }),
    'on offer no more': ({ packLanguage, words }) => ({
      props: { row: packRow(packLanguage), title: words.module, downloadBytes: null },
    }),
  }),
  show(ListeningBar)({
    reading: () => ({ props: { state: 'on' } }),
    paused: () => ({ props: { state: 'paused' } }),
    'no voice on this phone': () => ({ props: { state: 'missing' } }),
  }),
]
