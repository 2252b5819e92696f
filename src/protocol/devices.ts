import * as v from 'valibot'
import { count, instant, keyId } from './conventions.ts'
import { passwordSchema } from './password.ts'

/** A phone that speaks, or spoke, for an account. A later server may say more of it. */
const device = v.object({
  keyId,
  name: v.nullable(v.string()),
  /** Since when it speaks for this account. */
  enrolledAt: instant,
  lastHeardAt: v.nullable(instant),
  /** Results it had not sent when it was last heard; and those the server did not accept. */
  waiting: count,
  refused: count,
  ended: v.boolean(),
  /** The phone that asks. */
  isThis: v.boolean(),
})
export type AccountDevice = v.InferOutput<typeof device>

/** GET /api/accounts/:id/devices: for herself, and for whoever follows her. The newest first. */
export const devicesAnswer = v.object({ now: instant, devices: v.array(device) })
export type AccountDevices = v.InferOutput<typeof devicesAnswer>

/** PUT /api/accounts/:id/devices: ends one phone, or lets it speak again. What it still brings is kept in quarantine. */
export const devicePut = v.strictObject({ keyId, ended: v.boolean() })
export type DevicePut = v.InferOutput<typeof devicePut>

/** PUT /api/own-password: her own, by whoever knows the old one. Her other phones must sign in again. */
export const ownPasswordPut = v.strictObject({
  old: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  password: passwordSchema,
})
export type OwnPasswordPut = v.InferOutput<typeof ownPasswordPut>
