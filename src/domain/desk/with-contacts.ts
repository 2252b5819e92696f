import type { AccountId } from '../id.ts'
import { type StaffContact, quietUntilOf, standingContacts } from '../supervision/contact.ts'
import { actedAt, type CallAct, type LaterAct } from './act.ts'
import { type LaidAct, notYetSaid } from './with-acts.ts'

type Author = StaffContact['by']

/** Her own calls and "later" which the server has not said yet, as it will say them. The last first. */
export function contactsHere(
  acts: readonly LaidAct[],
  learnerId: AccountId,
  saidAt: number,
  { by, timeZone }: { readonly by: Author; readonly timeZone: string },
): readonly StaffContact[] {
  return notYetSaid(acts, saidAt)
    .flatMap(({ act }) =>
      (act.kind === 'call' || act.kind === 'later') && act.learnerId === learnerId
        ? [contactOf(act, by, timeZone)]
        : [],
    )
    .toReversed()
}

function contactOf(act: CallAct | LaterAct, by: Author, timeZone: string): StaffContact {
  const { id, about, quietDays } = act
  const said =
    act.kind === 'call' ? act : { by: 'later' as const, outcome: null, promisedOn: null, words: null }
  const { by: way, outcome, promisedOn, words } = said
  const at = actedAt(act)
  const quietUntil = quietUntilOf({ at, quietDays, promisedOn }, timeZone)
  return { id, way, outcome, promisedOn, words, about, quietUntil, at, by }
}

/** Those of the server and those of this phone, each once. */
export const joinContacts = (
  here: readonly StaffContact[],
  said: readonly StaffContact[],
): readonly StaffContact[] => [
  ...here.filter(({ id }) => !said.some((contact) => contact.id === id)),
  ...said,
]

type Reached = { readonly id: AccountId; readonly contacts?: readonly StaffContact[] }

/** A learner of the board with what was done about her on this phone. */
export function layContacts<Learner extends Reached>(
  learner: Learner,
  acts: readonly LaidAct[],
  saidAt: number,
  context: { readonly by: Author; readonly timeZone: string },
): Learner {
  const here = contactsHere(acts, learner.id, saidAt, context)
  if (here.length === 0) return learner
  return { ...learner, contacts: standingContacts(joinContacts(here, learner.contacts ?? [])) }
}
