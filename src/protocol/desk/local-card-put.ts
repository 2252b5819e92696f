import * as v from 'valibot'
import { isTelephoneOfWrongLength, readTelephone } from '#domain/text/telephone.ts'
import { type Contact, contactKinds, localCard, mostContacts } from './local-card.ts'
import { telephoneOrNull, textOrNull } from '../typed.ts'
import { since } from '../version/since.ts'

/** Numbers some lists give and nobody could verify for Morocco: on the wall of a class they would cost minutes. */
const unverifiedNumbers: readonly string[] = ['112', '150', '190']

/** Short numbers too, such as 141. */
export const fewestDigits = 2

export type ContactProblem = 'empty' | 'label' | 'phone' | 'length' | 'unverified' | 'samu'

/** What is wrong with a contact, so that the form can say it in words; undefined when it may hang on the wall. */
export function contactProblem({ kind, label, phone, note }: Contact): ContactProblem | undefined {
  if (kind === 'other' && label === null) return 'label'
  if (phone === null) return label === null && note === null ? 'empty' : undefined
  if (isTelephoneOfWrongLength(phone, fewestDigits)) return 'length'
  if (readTelephone(phone, fewestDigits) === undefined) return 'phone'
  const digits = phone.replace(/\D/g, '')
  if (unverifiedNumbers.includes(digits)) return 'unverified'
  // Nobody picks it up everywhere: the supervisor vouches for it here, under its own name.
  return digits === '141' && kind !== 'samu' ? 'samu' : undefined
}

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
  /** As in `learnerPut`. A card nobody has filled is an empty one. */
  was: since(2, localCard),
})
export type LocalCardPut = v.InferOutput<typeof localCardPut>
