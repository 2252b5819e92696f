import { lineOrNothing } from '#domain/text/line.ts'
import { readTelephone } from '#domain/text/telephone.ts'
import { fewestDigits } from '#protocol/desk/local-card-put.ts'
import { type Contact, type ContactKind, contactKinds } from '#protocol/desk/local-card.ts'

/** A contact while it is typed. */
export type ContactLine = {
  /** Tells lines apart while they come and go. */
  readonly key: number
  readonly kind: string
  readonly label: string
  readonly phone: string
  readonly note: string
}

export const lineOf = (key: number, contact: Contact | null): ContactLine => ({
  key,
  kind: contact?.kind ?? 'health-centre',
  label: contact?.label ?? '',
  phone: contact?.phone ?? '',
  note: contact?.note ?? '',
})

export const contactOf = ({ kind, label, phone, note }: ContactLine): Contact => ({
  kind: contactKinds.find((known): known is ContactKind => known === kind) ?? 'other',
  label: lineOrNothing(label) || null,
  // What is no number stays as it is: the form says so.
  phone: readTelephone(phone, fewestDigits) ?? (lineOrNothing(phone) || null),
  note: lineOrNothing(note) || null,
})
