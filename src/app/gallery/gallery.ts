import '../frame/styles/tokens.css'
import '../frame/styles/base.css'
import '../frame/styles/lesson.css'
import '../common/more-icons.ts'
import { createPinia } from 'pinia'
import { createApp, ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Address } from '#domain/content/address.ts'
import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { createI18n, i18nKey } from '../frame/i18n/i18n.ts'
import { loadParts } from '../learner/quiz/quiz-parts.ts'
import { createAppRouter } from '../frame/router.ts'
import { everyWord } from './every-word.ts'
import Gallery from './Gallery.vue'
import { questionsOfEachKind } from './questions-of-each-kind.ts'

// `npm run dev` serves this at /ar/components/: every component in every state, from right to left and from left to right.
const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')
document.documentElement.dataset['app'] = 'ready'
for (const language of packLanguages) void show(language, root)

async function show(language: PackLanguage, parent: HTMLElement): Promise<void> {
  const place = document.createElement('section')
  place.lang = language
  place.dir = language === 'ar' ? 'rtl' : 'ltr'
  parent.append(place)
  const app = createApp(Gallery, { questions: await questionsOfEachKind(language), language })
  const address = ref<Address>('feminine')
  app.use(createPinia())
  app.use(createAppRouter(createMemoryHistory(`/${language}/`)))
  app.provide(i18nKey, createI18n(language, everyWord(language), address))
  await loadParts()
  app.mount(place)
}
