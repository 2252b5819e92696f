import * as v from 'valibot'
import { readTelephone } from '#domain/text/telephone.ts'
import { day, telephoneOrNull, textOrNull, toldOrNull } from './conventions.ts'

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

/** Numbers some lists give and nobody could verify for Morocco: on the wall of a class they would cost minutes. */
const unverifiedNumbers: readonly string[] = ['112', '150', '190']

/** Short numbers too, such as 141. */
export const fewestDigits = 2

export const contact = v.strictObject({
  kind: v.picklist(contactKinds),
  label: toldOrNull(60),
  phone: toldOrNull(30),
  note: toldOrNull(120),
})
export type Contact = v.InferOutput<typeof contact>

export type ContactProblem = 'empty' | 'label' | 'phone' | 'unverified' | 'samu'

/** What is wrong with a contact, so that the form can say it in words; undefined when it may hang on the wall. */
export function contactProblem({ kind, label, phone, note }: Contact): ContactProblem | undefined {
  if (kind === 'other' && label === null) return 'label'
  if (phone === null) return label === null && note === null ? 'empty' : undefined
  if (readTelephone(phone, fewestDigits) === undefined) return 'phone'
  const digits = phone.replace(/\D/g, '')
  if (unverifiedNumbers.includes(digits)) return 'unverified'
  // It does not answer everywhere: the supervisor vouches for it here, under its own name.
  return digits === '141' && kind !== 'samu' ? 'samu' : undefined
}

export const mostContacts = 20

/** The local card of numbers of one cohort, kept by its supervisor and hung on the wall of the class. */
export const localCard = v.strictObject({
  contacts: v.pipe(v.array(contact), v.maxLength(mostContacts)),
  /** When somebody last called them all. */
  checkedOn: v.nullable(day),
})
export type LocalCard = v.InferOutput<typeof localCard>

const typedContact = v.pipe(
  v.strictObject({
    kind: v.picklist(contactKinds),
    label: textOrNull(60),
    phone: telephoneOrNull(fewestDigits),
    note: textOrNull(120),
  }),
  v.check((one) => contactProblem(one) === undefined, 'not a contact for the wall'),
)

/** PUT /api/cohorts/:id/local-card: the numbers as they were typed. */
export const localCardPut = v.strictObject({
  contacts: v.pipe(v.array(typedContact), v.maxLength(mostContacts)),
  checkedOn: localCard.entries.checkedOn,
})
