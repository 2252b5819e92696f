import type { ActKind, ActOf } from '#domain/desk/act.ts'
import type { AccountId } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'
import { getActor } from '../accounts/account.repository.ts'
import { actorAt } from '../accounts/authority.ts'
import type { Issuer } from '../certificates/issuer.ts'
import type { Trx } from '../database/database.ts'
import { replyTo } from '../questions/reply.ts'
import type { Edit } from './edit.ts'

export type Applying = { readonly trx: Trx; readonly edit: Edit; readonly issuer: Issuer }
/** Null: applied. */
type Ruling = RefusalReason | null
type Acts = { readonly [Kind in ActKind]: ActOf<Kind> }

/** One line for each kind: the function that its PUT route uses, too. A ruling is made before anything is written. */
const appliers: { readonly [Kind in ActKind]: (context: Applying, act: Acts[Kind]) => Promise<Ruling> } = {
  async reply({ trx, edit }, { questionId, text, was }) {
    const outcome = await replyTo(trx, edit, { questionId, text, was })
    return outcome === 'done' ? null : outcome === 'empty' ? 'malformed' : 'not-yours'
  },
}

const applierOf = <Kind extends ActKind>(context: Applying, kind: Kind, act: Acts[Kind]): Promise<Ruling> =>
  appliers[kind](context, act)

export type Delivered = {
  readonly accountId: AccountId
  readonly now: number
  readonly receivedAt: number
  readonly measuredOffsetMs: number
  readonly issuer: Issuer
}

/** Applies an act that is stored in this very transaction, or says why it is refused (docs/decisions/0231). */
export async function applyAct(
  trx: Trx,
  act: Acts[ActKind],
  { accountId, now, receivedAt, measuredOffsetMs, issuer }: Delivered,
): Promise<Ruling> {
  const { submittedAt, offsetMs } = act
  const at = finishedAt({ submittedAt, offsetMs, measuredOffsetMs, receivedAt })
  const [actor, then] = [await getActor(trx, accountId), await actorAt(trx, accountId, at)]
  return applierOf({ trx, issuer, edit: { kind: 'act', id: act.id, actor, then, at, now } }, act.kind, act)
}
