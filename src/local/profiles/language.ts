import { isLanguage, type Language } from '#domain/content/languages.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { findCurrentProfile, updateProfile } from './profiles.ts'

const key = 'language'

/**
 * The language of the person on the screen. Where nobody is, the one last chosen on this phone; null before anybody chose.
 * Her profile is the only truth: what arrives by itself, the first page and the cookie follow it.
 */
export async function readLanguage(device: DeviceDatabase): Promise<Language | null> {
  const person = await findCurrentProfile(device)
  if (person) return person.language
  const last = (await device.meta.get(key))?.value
  return typeof last === 'string' && isLanguage(last) ? last : null
}

/** A choice of the person on the screen; `person` is null where nobody has shown who she is. */
export async function chooseLanguage(
  device: DeviceDatabase,
  language: Language,
  person: string | null,
): Promise<void> {
  await device.transaction('rw', device.profiles, device.meta, async () => {
    await device.meta.put({ key, value: language })
    if (person !== null) await updateProfile(device, person, { language })
  })
}

/**
 * Earlier builds kept the choice beside the person, where nothing that arrives by itself looked. It becomes hers, once.
 */
export async function adoptEarlierChoice(device: DeviceDatabase): Promise<void> {
  await device.transaction('rw', device.profiles, device.meta, device.settings, async () => {
    const chosen = (await device.settings.get(key))?.value
    if (typeof chosen !== 'string' || !isLanguage(chosen)) return
    await chooseLanguage(device, chosen, (await findCurrentProfile(device))?.id ?? null)
    await device.settings.delete(key)
  })
}
