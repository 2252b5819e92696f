import type { Act, ActKind } from './act.ts'

/** In a table, so that a new kind that is forgotten here does not compile. */
const kinds: Readonly<Record<ActKind, true>> = {
  reply: true,
  assign: true,
  withdraw: true,
  rename: true,
  move: true,
  call: true,
  later: true,
  note: true,
  dismiss: true,
  telephone: true,
  visit: true,
  'visit-plan': true,
  calibration: true,
  announce: true,
  retract: true,
  invite: true,
  invitation: true,
  plan: true,
}

export const isActKind = (kind: unknown): kind is ActKind =>
  typeof kind === 'string' && Object.hasOwn(kinds, kind)
export const isAct = <Other extends { readonly kind: string }>(record: Act | Other): record is Act =>
  isActKind(record.kind)
