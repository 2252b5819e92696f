import { type Contact, type ContactKind, contactKinds } from '#protocol/local-card.ts'

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
  label: label.trim() || null,
  phone: westernDigits(phone.trim()) || null,
  note: note.trim() || null,
})

/** An Arabic keyboard may write ٠-٩; a phone dials 0-9. */
const westernDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
