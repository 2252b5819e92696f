import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Language } from '#domain/content/languages.ts'

const folder = resolve(import.meta.dirname, '../../src/app/frame/i18n/messages')

/** A message as its file has it; undefined where the language lacks it. */
export function messageIn(language: Language, key: string): string | undefined {
  return readdirSync(folder)
    .filter((name) => name === `${language}.json` || name.endsWith(`.${language}.json`))
    .map((name): Readonly<Record<string, string>> => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .find((messages) => key in messages)?.[key]
}

/** What the window of a screen is called. */
export function pageTitle(key: string, language: Language): string {
  const app = messageIn(language, 'app.name') ?? ''
  return key === 'app.name' ? app : `${messageIn(language, key) ?? ''} · ${app}`
}
