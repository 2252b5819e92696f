import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { PackRow } from '#local/packs/pack-row.ts'
import type { Catalogue, CatalogueModule } from '#protocol/pack/catalogue.ts'
import type { Manifest } from '#protocol/pack/pack.ts'
import { daysAgo } from './time.ts'
import { words } from './words.ts'

const hashOf = (letter: string): string => letter.repeat(64)
export const packHash = asId<'pack'>(hashOf('a'))
export const moduleId = asId<'module'>('play')
export const lessonId = asId<'lesson'>('why-play')

const offer = { manifest: packHash, bytes: 2_400_000, essentialBytes: 310_000 }
const inAll = (key: 'module' | 'sentence') => ({ ar: words.ar[key], fr: words.fr[key], en: words.en[key] })

export const catalogueModule: CatalogueModule = {
  moduleId,
  title: inAll('module'),
  summary: inAll('sentence'),
  minutes: 45,
  prerequisites: [],
  packs: { ar: offer, fr: offer },
}

export const catalogue: Catalogue = {
  format: 1,
  courses: [{ courseId: asId('first-steps'), title: inAll('module'), modules: [moduleId] }],
  modules: [catalogueModule, { ...catalogueModule, moduleId: asId('stories'), minutes: 30 }],
}

export const manifestIn = (language: PackLanguage): Manifest => ({
  format: 1,
  ...{ moduleId, language, version: 3, minutes: 45 },
  title: words[language].module,
  summary: words[language].sentence,
  objectives: [words[language].sentence, words[language].long],
  criterion: 'passed',
  passMark: 0.7,
  criticalQuestions: [],
  lessons: [
    { lessonId, title: words[language].lesson, minutes: 15, cards: 9, part: asId(hashOf('b')) },
    {
      lessonId: asId('corners'),
      title: words[language].module,
      minutes: 12,
      cards: 7,
      part: asId(hashOf('c')),
    },
  ],
  quiz: { part: asId(hashOf('d')) },
  practice: { part: asId(hashOf('e')) },
  sources: null,
  parts: [],
})

/** The module on a phone, whole unless something else is said. */
export const packRow = (language: PackLanguage, change: Partial<PackRow> = {}): PackRow => ({
  key: `${moduleId}.${language}`,
  ...{ moduleId, language, packHash },
  manifest: manifestIn(language),
  state: 'ready',
  bytes: 5_100_000,
  bytesDone: 5_100_000,
  readyAt: daysAgo(4),
  media: 'held',
  ...change,
})
