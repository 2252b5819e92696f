import type { ReplyAct } from '#domain/desk/act.ts'
import type { StoredAct } from '#local/desk/acts.ts'

/** A reply of hers on this phone, and how far it is. */
export type ReplyHere = StoredAct & { readonly act: ReplyAct }
