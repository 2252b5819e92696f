import type { CohortId, Id } from '../id.ts'
import { actedAt, type InviteAct } from './act.ts'
import { type LaidAct, notYetSaid } from './with-acts.ts'

/** How long a code opens: long enough to reach a douar on paper, short enough that a lost sheet stops working. */
export const invitedMs = 14 * 86_400_000

export const invitationStates = ['open', 'used', 'expired', 'replaced'] as const

/** An invitation as the board has it. */
type Invited = {
  readonly id: Id<'invitation'>
  readonly cohortId: CohortId
  readonly name: string | null
  readonly state: (typeof invitationStates)[number]
  readonly expiresAt: number
  readonly usedBy: string | null
  readonly madeBy?: string
  readonly withdrawn?: { readonly at: number; readonly by: string }
  /** Its code opens nothing yet: this phone has not sent it. */
  readonly isWaiting?: boolean
}

/** Her acts laid over the invitations of the board: new ones, other names, withdrawn ones. `by` is her own name. */
export const layInvitations = <Listed extends Invited>(
  invitations: readonly Listed[],
  acts: readonly LaidAct[],
  saidAt: number,
  by: string,
): readonly (Listed | Invited)[] =>
  notYetSaid(acts, saidAt).reduce<readonly (Listed | Invited)[]>((laid, { act, state }) => {
    if (act.kind === 'invite')
      return laid.some(({ id }) => id === act.invitationId)
        ? laid
        : [...laid, { ...madeBy(act, by), isWaiting: state === 'waiting' }]
    if (act.kind !== 'invitation') return laid
    const over = act.withdrawn && { state: 'replaced' as const, withdrawn: { at: actedAt(act), by } }
    return laid.map((one) =>
      one.id === act.invitationId && (one.state === 'open' || one.state === 'expired')
        ? { ...one, name: act.name, ...over }
        : one,
    )
  }, invitations)

const madeBy = (act: InviteAct, by: string): Invited => ({
  ...{ id: act.invitationId, cohortId: act.cohortId, name: act.name, state: 'open', usedBy: null },
  ...{ expiresAt: actedAt(act) + invitedMs, madeBy: by },
})
