import { isLanguage, type Language } from '#domain/content/languages.ts'
import { build } from '../shell/build.ts'
import { forgetHome, homeKey } from '../shell/forget-home.ts'
import type { Today } from '../shell/useToday.ts'

/**
 * Home as it was last, for the moment before the databases answer: `localStorage` is there at once. Of whoever has a PIN
 * nothing is noted, and a lock takes the note away. It is never believed longer than that moment.
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
export type ListedModule = { readonly moduleId: string; readonly title: string; readonly minutes: number }

/** Null while a page is made, in another language, and after an update: its shape may be another. */
export function readHomeNote(language: Language): HomeNote | null {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(homeKey) ?? 'null')
    return isNote(found) && found.build === build && found.language === language ? found : null
  } catch {
    return null // Not there, refused, or not ours.
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
