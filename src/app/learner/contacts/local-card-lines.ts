import { type Contact, type ContactKind, contactKinds } from '#protocol/desk/local-card.ts'
import type { AccountFacts } from '#protocol/sync/sync.ts'

/** Of whom a card is made: her groups, and who follows them. */
export type CardOwner = Pick<AccountFacts, 'cohorts' | 'supervisors'>

/** What the card says of one place: its cohort, its numbers, and which lines are still to be written by hand. */
export type LocalNumbers = {
  readonly cohort: string | null
  /** Null without a group. */
  readonly cohortId: string | null
  readonly contacts: readonly Contact[]
  readonly checkedOn: string | null
  readonly blanks: readonly ContactKind[]
}

/** What every class needs; the others are written when there is such a number. */
const expected: readonly ContactKind[] = [
  'health-centre',
  'supervisor',
  'director',
  'child-protection',
  'authority',
  'transport',
]

/**
 * A card for each cohort of the account, or for the one that is asked for by its id; one that is still empty for somebody
 * without.
 */
export function localNumbersOf(account: CardOwner | null, only?: string): readonly LocalNumbers[] {
  const cohorts = account?.cohorts ?? []
  const asked = cohorts.filter(({ id }) => id === only)
  if (account === null || cohorts.length === 0) return [numbersOf(null, [])]
  return (asked.length > 0 ? asked : cohorts).map((cohort) => numbersOf(cohort, account.supervisors))
}

/** Of several people: each group once, and what is empty only where nobody has a group. */
export function localNumbersOfAll(
  accounts: readonly (CardOwner | null)[],
  only?: string,
): readonly LocalNumbers[] {
  const known = accounts.filter((account) => account !== null && account.cohorts.length > 0)
  if (known.length === 0) return localNumbersOf(accounts[0] ?? null, only)
  const groups = known.flatMap((account) => localNumbersOf(account, only))
  return groups.filter(
    (group, index) => groups.findIndex((other) => JSON.stringify(other) === JSON.stringify(group)) === index,
  )
}

function numbersOf(
  cohort: CardOwner['cohorts'][number] | null,
  supervisors: CardOwner['supervisors'],
): LocalNumbers {
  const card = cohort?.localCard
  const written = card?.contacts ?? []
  // The supervisor's own number comes with the account: nobody has to type it again.
  const known = written.some(({ kind }) => kind === 'supervisor')
    ? []
    : supervisors.flatMap(({ name, phone }): Contact[] =>
        phone === null ? [] : [{ kind: 'supervisor', label: name, phone, note: null }],
      )
  const contacts = [...written, ...known].toSorted((a, b) => orderOf(a) - orderOf(b))
  const blanks = expected.filter(
    (kind) => !contacts.some((contact) => contact.kind === kind && contact.phone),
  )
  return {
    ...{ cohort: cohort?.name ?? null, cohortId: cohort?.id ?? null },
    ...{ contacts, checkedOn: card?.checkedOn ?? null, blanks },
  }
}

const orderOf = ({ kind }: Contact): number => contactKinds.indexOf(kind)
