import { inject, type InjectionKey, type Ref } from 'vue'
import { addressed, type Address } from '#domain/content/address.ts'
import { directionOf, type Language } from '#domain/content/languages.ts'
import { formatters, type Formatters } from './formatters.ts'
import type arabic from './messages/ar.json'
import type find from './messages/find.ar.json'
import type phone from './messages/phone.ar.json'
import type storage from './messages/storage.ar.json'
import type study from './messages/study.ar.json'
import type supervision from './messages/supervision.ar.json'
import type work from './messages/work.ar.json'
import { pluralOf } from './plural.ts'

type Suffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other'
type WithoutPlural<Key> = Key extends `${infer Stem}${Suffix}` ? Stem : Key
/** Arabic is the source of truth; a test holds the other languages to its keys. */
export type MessageKey = WithoutPlural<
  | keyof typeof arabic
  | keyof typeof find
  | keyof typeof phone
  | keyof typeof storage
  | keyof typeof study
  | keyof typeof supervision
  | keyof typeof work
>
export type Messages = Readonly<Record<string, string>>
export type MessageValues = Readonly<Record<string, string | number>>

export type I18n = Formatters & {
  readonly language: Language
  readonly direction: 'rtl' | 'ltr'
  /** The message in the reader's language and gender. `count` chooses the plural form. */
  readonly t: (key: MessageKey, values?: MessageValues) => string
  /** More messages, brought by a chunk of the app that needs them. */
  readonly add: (messages: Messages) => void
  readonly address: Ref<Address>
}

const key: InjectionKey<I18n> = Symbol('i18n')
export { key as i18nKey }

export function useI18n(): I18n {
  const i18n = inject(key)
  if (!i18n) throw new Error('i18n was not provided')
  return i18n
}

export function createI18n(language: Language, messages: Messages, address: Ref<Address>): I18n {
  const known: Record<string, string> = { ...messages }
  return {
    ...formatters(language),
    language,
    direction: directionOf(language),
    address,
    add: (more) => Object.assign(known, more),
    t(name, values = {}) {
      const count = values['count']
      const plural = typeof count === 'number' ? known[`${name}_${pluralOf(language, count)}`] : undefined
      const message =
        plural ?? known[name] ?? (typeof count === 'number' ? known[`${name}_other`] : undefined)
      if (message === undefined) throw new Error(`no message "${name}" in ${language}`)
      return fill(addressed(message, address.value), values)
    },
  }
}

export const useT = (): I18n['t'] => useI18n().t

function fill(message: string, values: MessageValues): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
