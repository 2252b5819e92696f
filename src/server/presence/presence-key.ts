import { createHmac } from 'node:crypto'
import { typedPresence, typedPresenceBase } from '#protocol/presence/presence-code.ts'

/** The secret that a phone and this installation share: made again from the phone's key whenever it is needed. */
export const presenceKeyOf = (codeSecret: string, keyId: string): string =>
  createHmac('sha256', Buffer.from(codeSecret, 'hex'))
    .update(`se2:presence:${keyId}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')

/** The code that a phone shows in a window for those who type it. */
export const typedCodeOf = (presenceKey: string, window: number): string =>
  typedPresence(
    window,
    createHmac('sha256', Buffer.from(presenceKey, 'base64url')).update(typedPresenceBase(window)).digest(),
  )
