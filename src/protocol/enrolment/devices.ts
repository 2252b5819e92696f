import * as v from 'valibot'
import { count, instant, keyId } from '../conventions.ts'

/** A phone that speaks, or spoke, for an account. A later server may say more of it. */
const device = v.object({
  keyId,
  name: v.nullable(v.string()),
  /** Since when it speaks for this account. */
  enrolledAt: instant,
  lastHeardAt: v.nullable(instant),
  /** Results it had not sent at its last contact; and those the server did not accept. */
  waiting: count,
  refused: count,
  ended: v.boolean(),
  /** The phone that asks. */
  isThis: v.boolean(),
})
export type AccountDevice = v.InferOutput<typeof device>

/** GET /api/accounts/:id/devices: for herself, and for whoever follows her. The newest first. */
export const devicesResponse = v.object({ now: instant, devices: v.array(device) })
export type AccountDevices = v.InferOutput<typeof devicesResponse>
