import { isLanguage, type Language } from '#domain/content/languages.ts'
import { build } from '../../frame/build.ts'
import { forgetHome, homeKey } from '../../frame/forget-home.ts'
import type { Today } from '../../common/read-today.ts'

/**
 * Home as it was last, for the moment before the databases open: `localStorage` is there at once. Of whoever has a PIN
 * nothing is noted, and a lock takes the note away. It is never trusted longer than that moment.
 */
export type HomeNote = {
  readonly profileId: string
  readonly language: Language
  readonly name: string
  readonly isShared: boolean
  readonly facts: Today
  readonly modules: readonly ListedModule[]
  /** How high the part is that comes later: its place is kept. */
  readonly studyPx: number
}
export type ListedModule = {
  readonly moduleId: string
  readonly title: string
  readonly minutes: number
  /** What it is called in each language: hers may be another the next time. */
  readonly titles: Readonly<Record<Language, string>>
}

/** Null while a page is made, and after an update: its shape may be another. */
export function readHomeNote(language: Language): HomeNote | null {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(homeKey) ?? 'null')
    if (!isNote(found) || found.build !== build) return null
    return found.language === language ? found : inLanguage(found, language)
  } catch {
    return null // Not there, refused, or not ours.
  }
}

/**
 * The same home after the language was changed: its shape stays, and every title is that of the module. A lesson is named by its
 * module for the moment until the device has opened.
 */
function inLanguage(note: HomeNote, language: Language): HomeNote {
  const titles = new Map(note.modules.map((module) => [module.moduleId, module.titles[language]]))
  const { whatNow, assigned } = note.facts
  const moduleId = /^\/\w+\/modules\/([^/]+)\//.exec(whatNow?.path ?? '')?.[1] ?? ''
  return {
    ...note,
    language,
    modules: note.modules.map((module) => ({ ...module, title: module.titles[language] })),
    facts: {
      ...note.facts,
      whatNow: whatNow && {
        ...whatNow,
        path: whatNow.path.replace(/^\/\w+\//, `/${language}/`),
        title: titles.get(moduleId) ?? whatNow.title,
      },
      assigned: assigned.map((each) => ({ ...each, title: titles.get(each.moduleId) ?? each.title })),
    },
  }
}

export function writeHomeNote(note: HomeNote): void {
  try {
    localStorage.setItem(homeKey, JSON.stringify({ ...note, build }))
  } catch {
    forgetHome() // Full: nothing is noted rather than what is no longer so.
  }
}

/** Written only above, by the same build. */
const isNote = (value: unknown): value is HomeNote & { readonly build: string } =>
  typeof value === 'object' &&
  value !== null &&
  'build' in value &&
  'facts' in value &&
  'language' in value &&
  isLanguage(String(value.language))
