import * as v from 'valibot'
import { plainTextOrNull, uuid } from '../conventions.ts'
import { textOrNull } from '../typed.ts'

/** What becomes of an invitation after it was made (docs/decisions/0237). */

/** PUT /api/invitations/:id: renames or withdraws one that nobody has used. A withdrawn one stays withdrawn. */
const invitationFacts = v.strictObject({ name: textOrNull(80), withdrawn: v.boolean() })
export const invitationPut = v.strictObject({
  ...invitationFacts.entries,
  /** As in `learnerPut`. */
  was: v.exactOptional(v.strictObject({ name: plainTextOrNull(80), withdrawn: v.boolean() })),
})
export type InvitationFacts = v.InferOutput<typeof invitationFacts>
export type InvitationPut = v.InferOutput<typeof invitationPut>

/**
 * PUT /api/invitations/:id/owner: of a code without a name that somebody joined with. Which named invitation was hers; null
 * for none of them. The named one is closed, and one that was closed by mistake opens again.
 */
export const invitationOwnerPut = v.strictObject({
  namedId: v.nullable(uuid<'invitation'>()),
  /** The one that stood for her on the screen; null for none, or when nothing was said yet. */
  was: v.exactOptional(v.nullable(uuid<'invitation'>())),
})
export type InvitationOwnerPut = v.InferOutput<typeof invitationOwnerPut>

/** PUT /api/cohorts/:id/removal: of a group without people and without open invitations. */
export const cohortRemovalPut = v.strictObject({ removed: v.literal(true) })
