import BankBringing from '../../learner/ideas/BankBringing.vue'
import BankRemoval from '../../learner/ideas/BankRemoval.vue'
import BankMissing from '../../learner/ideas/BankMissing.vue'
import IdeaMissing from '../../learner/ideas/IdeaMissing.vue'
import IdeaBody from '../../learner/ideas/IdeaBody.vue'
import IdeaFilters from '../../learner/ideas/IdeaFilters.vue'
import IdeaLine from '../../learner/ideas/IdeaLine.vue'
import IdeaList from '../../learner/ideas/IdeaList.vue'
import IdeaPage from '../../learner/ideas/IdeaPage.vue'
import IdeasPage from '../../learner/ideas/IdeasPage.vue'
import IdeaTries from '../../learner/ideas/IdeaTries.vue'
import { ideaKinds } from '#domain/ideas/idea.ts'
import { bodies, idea, ideasOffer } from '../samples/ideas.ts'
import { alone, learner } from '../samples/people.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const open = { kind: '', age: '', domain: '', minutes: '', season: '', needs: '' }

export const states: readonly Shown[] = [
  show(BankBringing)({
    'to be brought': (setting) => ({
      props: { offer: ideasOffer, language: setting.packLanguage, isUpdate: false },
      session: alone(learner(setting)),
    }),
    'a next version': ({ packLanguage }) => ({
      props: { offer: ideasOffer, language: packLanguage, isUpdate: true },
    }),
  }),
  show(BankRemoval)({
    'on offer': ({ packLanguage }) => ({ props: { language: packLanguage, offer: ideasOffer } }),
    'on offer no more': ({ packLanguage }) => ({ props: { language: packLanguage, offer: null } }),
  }),
  show(BankMissing)({
    'to be brought': (setting) => ({
      props: { offer: ideasOffer, state: 'asking', language: setting.packLanguage },
      session: alone(learner(setting)),
    }),
    ...Object.fromEntries(
      (['asking', 'none', 'newer', 'nobody'] as const).map((state) => [
        state,
        ({ packLanguage }: Setting) => ({ props: { offer: null, state, language: packLanguage } }),
      ]),
    ),
  }),
  show(IdeaMissing)({
    'the bank is not here': ({ packLanguage }) => ({
      props: { bank: { ready: null, coming: null }, isEmpty: true, language: packLanguage },
    }),
    'there is no such idea': ({ packLanguage }) => ({
      props: { bank: { ready: ideasOffer, coming: null }, isEmpty: false, language: packLanguage },
    }),
  }),
  show(IdeaBody)(
    Object.fromEntries(
      ideaKinds.map((kind) => [
        kind,
        ({ words }: Setting) => ({ props: { kind, body: bodies(words)[kind] } }),
      ]),
    ),
  ),
  show(IdeaFilters)({
    open: () => ({ props: { count: 180, modelValue: open } }),
    narrowed: () => ({ props: { count: 3, modelValue: { ...open, kind: 'song', needs: 'none' } } }),
  }),
  show(IdeaLine)({
    new: ({ words, packLanguage }) => ({
      props: { idea: idea(words), language: packLanguage, isFavourite: false, isTried: false },
    }),
    'marked and tried': ({ words, packLanguage }) => ({
      props: { idea: idea(words, 'song'), language: packLanguage, isFavourite: true, isTried: true },
    }),
  }),
  show(IdeaList)({
    filled: ({ words, packLanguage }) => ({
      props: { ideas: ideaKinds.map((kind) => idea(words, kind)), language: packLanguage },
    }),
    empty: ({ packLanguage }) => ({ props: { ideas: [], language: packLanguage } }),
  }),
  show(IdeaPage)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'ideas/sample-game/' }),
    opening: () => ({ props: {}, path: 'ideas/sample-game/' }),
  }),
  show(IdeasPage)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'ideas/' }),
    opening: () => ({ props: {}, path: 'ideas/' }),
  }),
  show(IdeaTries)({ 'not tried yet': ({ words }) => ({ props: { idea: idea(words) } }) }),
]
