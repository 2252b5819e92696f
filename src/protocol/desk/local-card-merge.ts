import { mergeEdit } from '#domain/people/edit.ts'
import { mergeList, rebaseList } from '#domain/people/edit-list.ts'
import { type Contact, type LocalCard, mostContacts } from './local-card.ts'

export const nobodysYet: LocalCard = { contacts: [], checkedOn: null }

/** Two supervisors change one card at once: each keeps the lines she changed. Undefined when both changed the same. */
export function mergeCard(
  present: LocalCard = nobodysYet,
  asked: LocalCard,
  was: LocalCard | undefined,
): LocalCard | undefined {
  if (was === undefined) return asked
  const contacts = mergeList(present.contacts, asked.contacts, was.contacts, nameOf)
  const day = mergeEdit({ on: present.checkedOn }, { on: asked.checkedOn }, { on: was.checkedOn })
  if (contacts === undefined || day === undefined || contacts.length > mostContacts) return undefined
  // A day says who was called: numbers that others wrote meanwhile were not on her screen.
  const isDated = day.on !== null && day.on !== was.checkedOn
  if (isDated && !hasSameNumbers(contacts, asked.contacts)) return undefined
  return { contacts, checkedOn: day.on }
}

/** Notes beside a number may differ. */
export function hasSameNumbers(some: readonly Contact[], others: readonly Contact[]): boolean {
  const numbersOf = (lines: readonly Contact[]): string =>
    JSON.stringify(lines.map(({ kind, label, phone }) => JSON.stringify([kind, label, phone])).toSorted())
  return numbersOf(some) === numbersOf(others)
}

type Rebased = {
  /** Hers, on what stands now. */
  readonly contacts: readonly Contact[]
  /** Lines others wrote in the place of hers. */
  readonly theirs: readonly Contact[]
}

/** The lines in her form after others have saved the card. */
export function rebaseCard(
  present: readonly Contact[],
  asked: readonly Contact[],
  seen: readonly Contact[],
): Rebased {
  const contacts = rebaseList(present, asked, seen, nameOf)
  const isIn = (lines: readonly Contact[], one: Contact) =>
    lines.some((line) => JSON.stringify(line) === JSON.stringify(one))
  return { contacts, theirs: present.filter((one) => !isIn(seen, one) && !isIn(contacts, one)) }
}

/** Whom a line reaches. Called otherwise, it is another line. */
const nameOf = ({ kind, label }: Contact): string => JSON.stringify([kind, label])
