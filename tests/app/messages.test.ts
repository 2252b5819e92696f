import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../src/app/frame/i18n/messages')
const read = (name: string): Record<string, string> => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const suffix = /_(zero|one|two|few|many|other)$/
const stems = (messages: Record<string, string>): string[] =>
  [...new Set(Object.keys(messages).map((key) => key.replace(suffix, '')))].toSorted()
const forms = {
  ar: ['few', 'many', 'one', 'other', 'two', 'zero'],
  fr: ['many', 'one', 'other'],
  en: ['one', 'other'],
} as const
const values = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted()
const catalogues = readdirSync(folder).filter((name) => name.endsWith('ar.json'))

describe.each(catalogues)('the messages of %s', (arabic) => {
  it.each(['fr', 'en'] as const)('are the same in %s', (language) => {
    expect(stems(read(arabic.replace('ar.json', `${language}.json`)))).toEqual(stems(read(arabic)))
  })

  it.each(['ar', 'fr', 'en'] as const)('have every plural form of %s, and no other', (language) => {
    const messages = read(arabic.replace('ar.json', `${language}.json`))
    const plural = Object.keys(messages).filter((key) => suffix.test(key))
    for (const stem of new Set(plural.map((key) => key.replace(suffix, '')))) {
      const found = plural
        .filter((key) => key.replace(suffix, '') === stem)
        .map((key) => suffix.exec(key)?.[1])
      expect(found.toSorted(), stem).toEqual(forms[language])
    }
  })

  it('carry the same values in every language', () => {
    const [ar, fr, en] = ['ar', 'fr', 'en'].map((language) =>
      read(arabic.replace('ar.json', `${language}.json`)),
    )
    for (const key of Object.keys(ar ?? {}).filter((each) => !suffix.test(each))) {
      expect(values(fr?.[key] ?? ''), key).toEqual(values(ar?.[key] ?? ''))
      expect(values(en?.[key] ?? ''), key).toEqual(values(ar?.[key] ?? ''))
    }
  })

  it('never break a line before a French mark, or between a size and its unit', () => {
    for (const [key, text] of Object.entries(read(arabic.replace('ar.json', 'fr.json'))))
      expect(text, key).not.toMatch(/ [:;?!»]|« |\}\} Mo/)
    for (const [key, text] of Object.entries(read(arabic))) expect(text, key).not.toMatch(/\}\} م\.ب/)
  })

  it('leave no Latin letters in Arabic and no Eastern digits anywhere', () => {
    for (const [key, text] of Object.entries(read(arabic))) {
      expect(text.replace(/\{\{\w+\}\}|Chrome|JavaScript|https?|QR|PIN|CSV/g, ''), key).not.toMatch(
        /[A-Za-z٠-٩]/,
      )
    }
  })
})
