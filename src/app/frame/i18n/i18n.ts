import { inject, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import { addressed, type Address } from '#domain/content/address.ts'
import { directionOf, type Direction, type Language } from '#domain/content/languages.ts'
import { formatters, type Formatters } from './formatters.ts'
import type arabic from './messages/ar.json'
import type account from './messages/account.ar.json'
import type find from './messages/find.ar.json'
import type ideas from './messages/ideas.ar.json'
import type reader from './messages/reader.ar.json'
import type refusals from './messages/refusals.ar.json'
import type phone from './messages/phone.ar.json'
import type staff from './messages/staff.ar.json'
import type storage from './messages/storage.ar.json'
import type study from './messages/study.ar.json'
import type supervision from './messages/supervision.ar.json'
import type visits from './messages/visits.ar.json'
import type withdraw from './messages/withdraw.ar.json'
import type work from './messages/work.ar.json'
import { pluralOf } from './plural.ts'

type Suffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other'
type WithoutPlural<Key> = Key extends `${infer Stem}${Suffix}` ? Stem : Key
type Areas = {
  readonly account: typeof account
  readonly find: typeof find
  readonly ideas: typeof ideas
  readonly phone: typeof phone
  readonly reader: typeof reader
  readonly refusals: typeof refusals
  readonly staff: typeof staff
  readonly storage: typeof storage
  readonly study: typeof study
  readonly supervision: typeof supervision
  readonly visits: typeof visits
  readonly withdraw: typeof withdraw
  readonly work: typeof work
}
/** The words of an area travel with its screens: `messages/<area>.<language>.json`. */
export type MessageArea = keyof Areas
/**
 * The words that are always there, and those of the areas named: only what has been loaded can be said. Arabic is the source
 * of truth; a test holds the other languages to its keys.
 */
export type MessageKey<Named extends MessageArea = never> = WithoutPlural<
  keyof typeof arabic | { [Each in Named]: keyof Areas[Each] }[Named]
>
export type Messages = Readonly<Record<string, string>>
export type MessageValues = Readonly<Record<string, string | number>>

/** A language that is not whole yet: its words stand over those of the language chosen, where it has them. */
export type DraftLanguage = Pick<Formatters, 'day' | 'moment'> & {
  readonly messages: Messages
  readonly plural: (count: number) => Intl.LDMLPluralRule
}

export type I18n<Named extends MessageArea = never> = Formatters & {
  readonly language: Language
  readonly direction: Direction
  /** The message in the reader's language and gender. `count` chooses the plural form. */
  readonly t: (key: MessageKey<Named>, values?: MessageValues) => string
  /** More messages, brought by a chunk of the app that needs them. */
  readonly add: (messages: Messages) => void
  readonly address: Ref<Address>
  readonly draft: ShallowRef<DraftLanguage | null>
}

const key: InjectionKey<I18n<MessageArea>> = Symbol('i18n')
export { key as i18nKey }

/** `areas`: whose words are used beside those that are always there; the screen around it has loaded them (`AreaScreen`). */
export function useI18n<Named extends MessageArea = never>(...areas: readonly Named[]): I18n<Named>
export function useI18n(): I18n<MessageArea> {
  const i18n = inject(key)
  if (!i18n) throw new Error('i18n was not provided')
  return i18n
}

export function createI18n(language: Language, messages: Messages, address: Ref<Address>): I18n<MessageArea> {
  const known: Record<string, string> = { ...messages }
  const own = formatters(language)
  const draft = shallowRef<DraftLanguage | null>(null)
  return {
    ...own,
    day: (on) => (draft.value ?? own).day(on),
    moment: (atMs) => (draft.value ?? own).moment(atMs),
    draft,
    language,
    direction: directionOf(language),
    address,
    add: (more) => Object.assign(known, more),
    t(name, values = {}) {
      const count = values['count']
      const among = (some: Messages, pluralOf: (count: number) => string): string | undefined =>
        typeof count === 'number'
          ? (some[`${name}_${pluralOf(count)}`] ?? some[name] ?? some[`${name}_other`])
          : some[name]
      const message =
        (draft.value && among(draft.value.messages, draft.value.plural)) ??
        among(known, (number) => pluralOf(language, number))
      if (message === undefined) throw new Error(`no message "${name}" in ${language}`)
      return fill(addressed(message, address.value), values, otherWay[directionOf(language)])
    },
  }
}

/** Letters that run against the sentence: its marks and its neighbours would change sides with them. */
const otherWay = {
  rtl: /(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u,
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}]/u,
} as const

/** A name, a title, a code in a sentence: one that runs the other way is isolated from it, here and nowhere else. */
function fill(message: string, values: MessageValues, isOther: RegExp): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(values[name] ?? '')
    return isOther.test(value) ? `\u2068${value}\u2069` : value
  })
}
