import * as v from 'valibot'
import { day, plainTextOrNull } from '../conventions.ts'

/** A number on the local card: the fixed kinds have words of their own in every language; `label` names the others. */
export const contactKinds = [
  'health-centre',
  'supervisor',
  'director',
  'child-protection',
  'social-services',
  'authority',
  'transport',
  'samu',
  'other',
] as const
export type ContactKind = (typeof contactKinds)[number]

export const contact = v.strictObject({
  kind: v.picklist(contactKinds),
  label: plainTextOrNull(60),
  phone: plainTextOrNull(30),
  note: plainTextOrNull(120),
})
export type Contact = v.InferOutput<typeof contact>

export const mostContacts = 20

/** The local card of numbers of one cohort, kept by its supervisor and hung on the wall of the class. */
export const localCard = v.strictObject({
  contacts: v.pipe(v.array(contact), v.maxLength(mostContacts)),
  /** When somebody last called them all. */
  checkedOn: v.nullable(day),
})
export type LocalCard = v.InferOutput<typeof localCard>
