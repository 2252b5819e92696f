import type { Language } from '#domain/content/languages.ts'
import { noteFault } from './faults.ts'
import { useOnDevice } from '../device/on-device.ts'
import { useSession } from '../device/session.ts'

/** Each language in its own words, so that whoever needs it can read it. */
export const languageNames = { ar: 'العربية', fr: 'Français', en: 'English' } as const satisfies Record<
  Language,
  string
>

/** For the server, which is asked for `/` before a worker is there: a copy, never asked by the app. */
export function rememberLanguage(language: Language): void {
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`
}

/** The same place in the other language, as a fresh page: nothing of this one is kept half-translated. */
export function openIn(language: Language, hash: string = location.hash): void {
  location.assign(location.pathname.replace(/^\/(ar|fr|en)\//, `/${language}/`) + location.search + hash)
}

/** The choice is hers who is on the screen; behind a lock it is nobody's. */
export function useLanguageChoice() {
  const onDevice = useOnDevice()
  const session = useSession()
  return async (chosen: Language, hash?: string): Promise<void> => {
    rememberLanguage(chosen)
    try {
      const { device, language, profiles } = await onDevice()
      const person = await profiles.findCurrentProfile(device)
      const isHere = person !== undefined && (person.pin == null || session.opened.has(person.id))
      await language.chooseLanguage(device, chosen, isHere ? person.id : null)
    } catch (error) {
      noteFault(error, 'language') // Where the phone can keep nothing, the address alone carries the choice.
    }
    openIn(chosen, hash)
  }
}
