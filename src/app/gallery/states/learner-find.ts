import LocalCard from '../../learner/contacts/LocalCard.vue'
import LocalCardLine from '../../learner/contacts/LocalCardLine.vue'
import Glossary from '../../learner/glossary/Glossary.vue'
import TamazightWords from '../../learner/glossary/TamazightWords.vue'
import LessonNote from '../../learner/notes/LessonNote.vue'
import MyNotes from '../../learner/notes/MyNotes.vue'
import OwnLine from '../../learner/notes/OwnLine.vue'
import FoundLink from '../../learner/search/FoundLink.vue'
import ResultLine from '../../learner/search/ResultLine.vue'
import Search from '../../learner/search/Search.vue'
import SearchResults from '../../learner/search/SearchResults.vue'
import SnippetText from '../../learner/search/SnippetText.vue'
import { findableIdea } from '#domain/ideas/idea-texts.ts'
import { idea } from '../samples/ideas.ts'
import { lessonId, moduleId } from '../samples/modules.ts'
import { alone, learner } from '../samples/people.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const names = ({ words, language }: Setting) => [
  { text: words.colleague, language },
  { text: words.otherName, language: language === 'fr' ? 'ar' : 'fr' },
]
const thing = ({ words, packLanguage }: Setting) => ({
  ...{ language: packLanguage, moduleId, lessonId, card: 'c1', title: words.lesson, heading: words.sentence },
  ...{ text: words.long, within: `${words.lesson} · ${words.module}` },
})
const nothing = { numbers: [], own: [], modules: [], terms: [], ideas: [], lessons: [] }

export const states: readonly Shown[] = [
  show(LocalCard)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'local-card/' }),
    opening: () => ({ props: {}, path: 'local-card/' }),
  }),
  show(LocalCardLine)({
    one: (setting) => ({ props: { phones: ['141'], names: names(setting) } }),
    'with all there is': (setting) => ({
      props: {
        phones: ['+212528801234', '+212661234567'],
        names: names(setting),
        note: setting.words.sentence,
        person: setting.words.name,
        site: 'example.org',
      },
    }),
    'without a number': (setting) => ({ props: { phones: [], names: names(setting) } }),
  }),
  show(Glossary)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'glossary/' }),
    opening: () => ({ props: {}, path: 'glossary/' }),
  }),
  show(TamazightWords)({ shown: () => ({ props: {} }) }),
  show(LessonNote)({ empty: () => ({ props: { moduleId, lessonId } }) }),
  show(MyNotes)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'me/notes/' }),
    opening: (setting) => ({ props: {}, session: alone(learner(setting)), path: 'me/notes/' }),
  }),
  show(OwnLine)({
    shown: ({ words, language }) => ({
      props: { to: `/${language}/`, title: words.lesson, about: words.module },
    }),
  }),
  show(FoundLink)({
    'in this language': ({ language, words }) => ({
      props: { to: `/${language}/modules/` },
      slots: { default: () => words.lesson },
    }),
    'in another': ({ packLanguage, words }) => ({
      props: { to: packLanguage === 'ar' ? '/fr/modules/' : '/ar/modules/' },
      slots: { default: () => words.lesson },
    }),
  }),
  show(ResultLine)({
    found: ({ language, words }) => ({
      props: { to: `/${language}/`, title: words.lesson, text: words.long, asked: words.sentence.split(' ') },
    }),
  }),
  show(Search)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'search/?q=141' }),
    empty: () => ({ props: {}, path: 'search/' }),
    asked: () => ({ props: {}, path: 'search/?q=play' }),
  }),
  show(SearchResults)({
    everything: (setting) => ({
      props: {
        results: {
          asked: [setting.words.sentence.split(' ')[0] ?? ''],
          numbers: [{ ...thing(setting), use: setting.words.sentence, text: '141' }],
          own: [{ ...thing(setting), kind: 'note' }],
          modules: [{ ...thing(setting), kind: 'module' }],
          terms: [{ ...thing(setting), kind: 'term' }],
          ideas: [findableIdea(idea(setting.words))],
          lessons: [
            {
              ...thing(setting),
              moduleTitle: setting.words.module,
              cards: [{ ...thing(setting), kind: 'card' }],
            },
          ],
        },
        away: new Set([moduleId]),
      },
    }),
    nothing: () => ({ props: { results: { ...nothing, asked: ['x'] }, away: new Set<string>() } }),
  }),
  show(SnippetText)({
    marked: ({ words }) => ({ props: { text: words.long, asked: words.long.split(' ').slice(2, 3) } }),
    plain: ({ words }) => ({ props: { text: words.sentence, asked: [] } }),
  }),
]
