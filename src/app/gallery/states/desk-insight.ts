import { asId } from '#domain/id.ts'
import type { Item } from '#protocol/desk/items.ts'
import type { LessonInsight } from '#protocol/desk/lessons.ts'
import ItemCard from '../../desk/insight/ItemCard.vue'
import ItemCohort from '../../desk/insight/ItemCohort.vue'
import ItemModules from '../../desk/insight/ItemModules.vue'
import ItemsFile from '../../desk/insight/ItemsFile.vue'
import ItemTable from '../../desk/insight/ItemTable.vue'
import LessonTable from '../../desk/insight/LessonTable.vue'
import ModuleItems from '../../desk/insight/ModuleItems.vue'
import ModuleItemsPage from '../../desk/insight/ModuleItemsPage.vue'
import ModuleLessons from '../../desk/insight/ModuleLessons.vue'
import ShareBar from '../../desk/insight/ShareBar.vue'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

const figures = ({ words }: Setting): NonNullable<Item['figures']> => ({
  right: 0.25,
  rightIn: { ar: 0.25, fr: null },
  discrimination: -0.12,
  tempting: { text: words.module, misconception: words.cohort, share: 0.5 },
  untaken: [words.module],
  medianSeconds: 14,
  sureAndWrong: 0.3,
  signs: ['hard', 'backwards', 'tempting', 'sure-and-wrong', 'untaken'],
})
const item = (setting: Setting): Item => ({
  questionId: asId('q01'),
  prompt: setting.words.module,
  critical: true,
  people: 24,
  figures: figures(setting),
})
const lesson = ({ words }: Setting): LessonInsight => ({
  lessonId: asId('why-play'),
  title: words.module,
  people: 24,
  figures: { completed: 0.75, stop: { card: 4, share: 0.125 }, medianMinutes: 6.5 },
})
const path = 'supervision/items/play-and-interactions/'
const about = { moduleId: 'play-and-interactions', cohort: '' }

export const states: readonly Shown[] = [
  show(ItemCard)({
    'much to look at': (setting) => ({
      props: { item: item(setting), number: 6, figures: figures(setting) },
    }),
    'a good one': (setting) => ({
      props: {
        item: item(setting),
        number: 12,
        figures: { ...figures(setting), tempting: null, untaken: [], sureAndWrong: null, signs: [] },
      },
    }),
  }),
  show(ItemCohort)({
    'one group': (setting) => ({ props: { modelValue: '' }, session: alone(supervisor(setting)) }),
  }),
  show(ItemModules)({
    opening: (setting) => ({ props: {}, session: alone(supervisor(setting)), path: 'supervision/items/' }),
  }),
  show(ItemsFile)({
    'to be saved': (setting) => ({ props: {}, session: alone(supervisor(setting)) }),
  }),
  show(ItemTable)({
    filled: (setting) => ({ props: { items: [item(setting)] } }),
    'too few people': (setting) => ({ props: { items: [{ ...item(setting), people: 3, figures: null }] } }),
  }),
  show(ModuleItems)({
    opening: (setting) => ({
      props: { ...about, language: setting.language },
      session: alone(supervisor(setting)),
    }),
  }),
  show(ModuleItemsPage)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path }),
    opening: (setting) => ({ props: {}, session: alone(supervisor(setting)), path }),
  }),
  show(LessonTable)({
    filled: (setting) => ({ props: { lessons: [lesson(setting)] } }),
    'too few people': (setting) => ({ props: { lessons: [{ ...lesson(setting), figures: null }] } }),
  }),
  show(ModuleLessons)({
    opening: (setting) => ({
      props: { ...about, language: setting.language },
      session: alone(supervisor(setting)),
    }),
  }),
  show(ShareBar)({
    right: () => ({ props: { share: 0.8, label: '80%' } }),
    wrong: () => ({ props: { share: 0.2, label: '20%', tone: 'wrong' } }),
  }),
]
