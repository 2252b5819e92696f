import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { languages } from '#domain/content/languages.ts'

const suffix = /_(zero|one|two|few|many|other)$/
const locales = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' } as const

/** Messages that one of the languages lacks, or has in too few plural forms. Empty when every language is whole. */
export function findMissingMessages(folder: string): readonly string[] {
  const read = (area: string, language: string): readonly string[] =>
    Object.keys(JSON.parse(readFileSync(join(folder, `${area}${language}.json`), 'utf8')))
  const names = readdirSync(folder).filter((name) => /(?:^|\.)(?:ar|fr|en)\.json$/.test(name))
  const areas = new Set(names.map((name) => name.replace(/(?:ar|fr|en)\.json$/, '')))
  return [...areas].flatMap((area) => {
    const keys = languages.map((language) => [language, read(area, language)] as const)
    const stems = new Set(keys.flatMap(([, own]) => own.map((key) => key.replace(suffix, ''))))
    return keys.flatMap(([language, own]) => {
      const forms = new Intl.PluralRules(locales[language]).resolvedOptions().pluralCategories
      const isWhole = (stem: string): boolean =>
        own.includes(stem) || forms.every((form) => own.includes(`${stem}_${form}`))
      return [...stems].filter((stem) => !isWhole(stem)).map((stem) => `${area}${language}.json: ${stem}`)
    })
  })
}

/** A build without a message would break the screen that says it: it is not made. */
export function wholeMessages(folder: string): Plugin {
  return {
    name: 'whole-messages',
    apply: 'build',
    buildStart() {
      const missing = findMissingMessages(folder)
      if (missing.length > 0) this.error(`messages are missing:\n${missing.join('\n')}`)
    },
  }
}
