import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as v from 'valibot'
import { itemSigns } from '#domain/desk/lists.ts'
import { itemWords } from '#server/insight/item-words.ts'

const messagesIn = (language: string): Record<string, string> =>
  v.parse(
    v.record(v.string(), v.string()),
    JSON.parse(readFileSync(`src/app/frame/i18n/messages/supervision.${language}.json`, 'utf8')),
  )

it.each(['ar', 'fr'] as const)(
  'the file of questions and the screen say the same words in “%s”',
  (language) => {
    const messages = messagesIn(language)
    const { columns, signs, few } = itemWords[language]
    const said = Object.entries(columns).filter(([column]) => `items.col-${column}` in messages)
    expect(said.length).toBeGreaterThan(10)
    for (const [column, words] of said) expect(messages[`items.col-${column}`]).toBe(words)
    for (const sign of itemSigns) expect(messages[`items.sign-${sign}`]).toBe(signs[sign])
    expect(messages['items.fewCell']).toBe(few)
  },
)
