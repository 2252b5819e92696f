import type { PackLanguage } from '../content/languages.ts'
import type { RecordId } from '../id.ts'

/** What every act of the desk says. It is about no module of its own: it is in no report of learning (docs/decisions/0231). */
type Common = {
  readonly id: RecordId
  /** From the same count as the records of the profile. */
  readonly seq: number
  readonly submittedAt: number
  readonly offsetMs: number | null
  readonly moduleId: null
  readonly packHash: null
  readonly language: PackLanguage
}

/** The reply to a learner's question. */
export type ReplyAct = Common & {
  readonly kind: 'reply'
  readonly questionId: RecordId
  readonly text: string
  /** The reply she saw there; null when there was none. */
  readonly was: string | null
}

/** What somebody of the staff did, as one fact with a receipt. */
export type Act = ReplyAct
export type ActKind = Act['kind']
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>

/** What is given to an act when it is written. */
export type ActStamp = 'id' | 'seq' | 'submittedAt' | 'offsetMs' | 'moduleId' | 'packHash' | 'language'
/** An act as a form makes it: distributed, so that each kind keeps its own fields. */
export type ActFacts = { [Kind in ActKind]: Omit<ActOf<Kind>, ActStamp> }[ActKind]

/** In a table, so that a new kind that is forgotten here does not compile. */
const kinds: Readonly<Record<ActKind, true>> = { reply: true }

export const isActKind = (kind: unknown): kind is ActKind =>
  typeof kind === 'string' && Object.hasOwn(kinds, kind)
export const isAct = <Other extends { readonly kind: string }>(record: Act | Other): record is Act =>
  isActKind(record.kind)
