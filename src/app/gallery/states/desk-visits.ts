import ValueChoice from '../../desk/visits/ValueChoice.vue'
import VisitAgree from '../../desk/visits/VisitAgree.vue'
import VisitBegin from '../../desk/visits/VisitBegin.vue'
import VisitLine from '../../desk/visits/VisitLine.vue'
import VisitPage from '../../desk/visits/VisitPage.vue'
import VisitStages from '../../desk/visits/VisitStages.vue'
import { visitStages } from '#domain/visits/visit-draft.ts'
import { board } from '../samples/board.ts'
import { moduleId } from '../samples/modules.ts'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { daysAgo, now } from '../samples/time.ts'
import { visitDraft, visitLine, visitList } from '../samples/visits.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'
import type { Words } from '../samples/words.ts'

const last = (words: Words) => ({
  ...{ startedAt: daysAgo(30), visits: 1, agreedAt: daysAgo(30) },
  nextStep: { text: words.long, by: '2026-11-28' },
})
const today = '2026-11-30'
const pathOf = ({ words }: Setting) => `supervision/visits/${board(words).learners[0]?.id ?? ''}/`
const stages = ({ words }: Setting) => ({
  ...{ change: () => Promise.resolve(), lists: [visitList(words)], list: visitList(words) },
  ...{ ready: [moduleId], last: last(words), selfCheck: {}, name: words.name, now, today },
  ...{ timeZone: 'Africa/Casablanca', isBusy: false },
})

export const states: readonly Shown[] = [
  show(ValueChoice)({
    'not chosen': ({ words }) => ({
      props: { name: 'a', value: '0', chosen: null },
      slots: { default: () => words.long },
    }),
    chosen: ({ words }) => ({
      props: { name: 'b', value: '0', chosen: '0' },
      slots: { default: () => words.sentence },
    }),
  }),
  show(VisitLine)({
    'not observed': ({ words, packLanguage }) => ({
      props: {
        ...{ line: visitLine(words), value: null, says: 'partly', language: packLanguage },
        direction: packLanguage === 'ar' ? 'rtl' : 'ltr',
      },
    }),
  }),
  show(VisitBegin)({
    'with a step agreed before': ({ words }) => ({
      props: {
        ...{ draft: visitDraft(), last: last(words), lists: [visitList(words)], chosen: moduleId },
        ready: [moduleId],
      },
    }),
    'the first time': ({ words }) => ({
      props: { draft: visitDraft(), last: null, lists: [visitList(words)], chosen: null, ready: [] },
    }),
  }),
  show(VisitAgree)({
    'two weak lines': ({ words, packLanguage }) => ({
      props: {
        ...{ draft: visitDraft({ nextBy: '2026-12-14' }), list: visitList(words), today },
        ...{ name: words.name, language: packLanguage, error: null },
      },
    }),
    'a day that is over': ({ words, packLanguage }) => ({
      props: {
        ...{ draft: visitDraft({ nextBy: '2026-11-14' }), list: visitList(words), today },
        ...{ name: words.name, language: packLanguage, error: words.sentence },
      },
    }),
  }),
  show(VisitStages)({
    ...Object.fromEntries(
      visitStages.map((stage) => [
        stage,
        (setting: Setting) => ({ props: { ...stages(setting), draft: visitDraft({ stage }) } }),
      ]),
    ),
    'begun on another day': (setting) => ({
      props: { ...stages(setting), draft: visitDraft({ stage: 'agree', startedAt: daysAgo(3) }) },
    }),
  }),
  show(VisitPage)({
    'with what the phone holds': (setting) => ({ props: {}, phone: staffPhone, path: pathOf(setting) }),
    opening: (setting) => ({
      ...{ props: {}, session: alone(supervisor(setting)), path: pathOf(setting) },
    }),
  }),
]
