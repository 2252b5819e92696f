import { type Language, languages } from '#domain/content/languages.ts'
import { openDevice } from '#local/database/device-database.ts'
import { readLanguage } from '#local/profiles/language.ts'
import { languageOfPath } from './compose.ts'
import { noteFault } from './faults.ts'
import { readLater, shellOf } from './precache-later.ts'

/** What the worker asks the browser: which pages are open. */
type Pages = { readonly matchAll: (options: ClientQueryOptions) => Promise<readonly { url: string }[]> }

/** Those of the open pages, and the chosen one: what a phone needs at once. */
export async function languagesInUse(pages: Pages): Promise<readonly Language[]> {
  const open = await pages.matchAll({ includeUncontrolled: true, type: 'window' })
  const found = [...open.map(({ url }) => languageOfPath(new URL(url).pathname)), await chosenLanguage()]
  const used = languages.filter((language) => found.includes(language))
  return used.length === 0 ? ['ar'] : used
}

/** A database that cannot be read holds up no page; the app says by itself that it is broken. */
export async function chosenLanguage(): Promise<Language | undefined> {
  const device = openDevice()
  try {
    return (await readLanguage(device)) ?? undefined
  } catch (error) {
    noteFault(error, 'language')
    return undefined
  } finally {
    device.close()
  }
}

/** The languages whose pages this phone can show without a network. */
export async function languagesHere(list: string): Promise<readonly Language[]> {
  const shells = await Promise.all(languages.map((language) => readLater(shellOf(language), list)))
  return languages.filter((_, index) => shells[index])
}
