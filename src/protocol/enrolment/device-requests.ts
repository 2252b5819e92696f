import * as v from 'valibot'
import { keyId } from '../conventions.ts'
import { passwordSchema, typedPassword } from './password.ts'

// Separate from the responses in devices.ts: what only the server reads is on no phone.

/** PUT /api/accounts/:id/devices: ends one phone, or lets it speak again. What it still brings is kept in quarantine. */
export const devicePut = v.strictObject({ keyId, ended: v.boolean() })
export type DevicePut = v.InferOutput<typeof devicePut>

/** PUT /api/own-password: her own, by whoever knows the old one. Her other phones must sign in again. */
export const ownPasswordPut = v.strictObject({
  old: typedPassword,
  password: passwordSchema,
})
