import type { Language } from '#domain/content/languages.ts'
import type { PageSource } from '../../frame/page-source.ts'
import { catalogue, lessonId, manifestIn, moduleId } from './modules.ts'
import { words } from './words.ts'

/** A page's words from memory. Of another module than the sample nobody has anything. */
export const sampleSource = (reader: Language): PageSource => ({
  catalogue: () => Promise.resolve(catalogue),
  manifest: (id, language) => Promise.resolve(id === moduleId ? manifestIn(language) : undefined),
  lesson: (id, lesson) =>
    Promise.resolve(id === moduleId && lesson === lessonId ? lessonIn(reader) : undefined),
})

const lessonIn = (reader: Language): string => {
  const { lesson, sentence, long } = words[reader]
  return `<header class="lesson-head"><h1>${lesson}</h1></header><section class="card" id="c1"><h2>${sentence}</h2><p>${long}</p></section>`
}
