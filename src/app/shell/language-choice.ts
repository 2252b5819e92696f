import type { Language } from '#domain/content/languages.ts'
import { useOnDevice } from './on-device.ts'

/** Each language in its own words, so that whoever needs it can read it. */
export const languageNames = { ar: 'العربية', fr: 'Français', en: 'English' } as const satisfies Record<
  Language,
  string
>

/** The same place in the other language, as a fresh page: nothing of this one is kept half-translated. */
export function useLanguageChoice() {
  const onDevice = useOnDevice()
  return async (chosen: Language, hash: string = location.hash): Promise<void> => {
    document.cookie = `lang=${chosen}; path=/; max-age=31536000; samesite=lax`
    const { device, settings } = await onDevice()
    await settings.writeSetting(device, 'language', chosen)
    const path = location.pathname.replace(/^\/(ar|fr|en)\//, `/${chosen}/`)
    location.assign(path + location.search + hash)
  }
}
