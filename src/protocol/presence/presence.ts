import * as v from 'valibot'
import { presenceOutcomes } from '#domain/presence/presence.ts'
import { instant, plainText } from '../conventions.ts'
import { longestPresenceCode } from './presence-code.ts'

/** In the record of a visit. What a code says is judged by the server: no visit is malformed for its code. */
const proof = v.strictObject({ code: plainText(longestPresenceCode), readAt: instant })
export const presenceOfVisit = v.strictObject({ arrived: v.nullable(proof), left: v.nullable(proof) })

const fact = v.strictObject({ outcome: v.picklist(presenceOutcomes), shownAt: v.nullable(instant) })
/** What the server made of the codes of a visit (docs/decisions/0243). */
export const presenceFacts = v.strictObject({ arrived: v.nullable(fact), left: v.nullable(fact) })
