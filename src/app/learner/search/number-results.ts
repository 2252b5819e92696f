import type { AccountFacts } from '#protocol/sync/sync.ts'
import { SearchIndex } from '#domain/search/search-index.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { nationalNumbers } from '../../common/later/national-numbers.ts'

/** Somebody who can be called, from the card of numbers. */
export type NumberThing = {
  readonly title: string
  readonly heading: string
  /** When to call it. */
  readonly use: string
  readonly text: string
  readonly within: string
}

type Say = (key: MessageKey<'work'>) => string

/** The national numbers, and those her supervisor wrote for her group. */
export function numberIndex(t: Say, account: AccountFacts | null): SearchIndex<NumberThing> {
  const index = new SearchIndex<NumberThing>()
  for (const { name, phones, use, site } of nationalNumbers)
    index.add(numberOf(t(name), phones, [t(use), site ?? ''].join(' ')))
  for (const { name, phone } of account?.supervisors ?? [])
    if (phone !== null) index.add(numberOf(name, [phone], t('contact.supervisor')))
  for (const { kind, label, phone, note } of account?.cohorts.flatMap(
    ({ localCard }) => localCard?.contacts ?? [],
  ) ?? [])
    if (phone !== null)
      index.add(
        numberOf(label ?? t(`contact.${kind}`), [phone], [t(`contact.${kind}`), note ?? ''].join(' ')),
      )
  return index
}

/** A number is found however it is parted: `0801 000 180` and `0801000180`. */
const numberOf = (title: string, phones: readonly string[], use: string): NumberThing => ({
  title,
  heading: phones.join(' · '),
  use,
  text: `${use} ${phones.map((phone) => phone.replace(/[\s.-]/g, '')).join(' ')}`,
  within: '',
})
