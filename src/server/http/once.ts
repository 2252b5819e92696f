import { hash } from 'node:crypto'
import type { SignedParts } from '#protocol/signature.ts'
import type { Db } from '../database/database.ts'
import type { SignedMessage } from './read-signed.ts'
import { refuse, type Refusal } from './refusal.ts'

/** `bytes`: the same request is acted upon once. `path`: and of one key's requests to one path, none older than the last. */
export type OnceBy = 'bytes' | 'path'

export type Hearing =
  | { readonly kind: 'first'; readonly digest: string }
  /** What was returned then. */
  | { readonly kind: 'again'; readonly text: string }
  | Refusal

export type Once = {
  /** Asked before a signed request is acted upon. */
  hear(message: SignedMessage, now: number, by: OnceBy): Promise<Hearing>
  /** What was returned, to be returned again; null when nothing was changed, and the same bytes may come again. */
  settle(digest: string, text: string | null): Promise<void>
}

/** The window of a signature reaches as far back as forward. */
const keptMs = 900_000
const sweptEveryMs = 60_000

/**
 * The same bytes are acted upon once (docs/decisions/0161). Sent again they get the same response and change
 * nothing, so that an older change cannot undo a newer one. Each step is a statement of its own: nothing here waits inside a larger transaction.
 */
export function createOnce(db: Db): Once {
  let sweptAt = 0
  return {
    async hear({ parts, signature }, now, by) {
      const digest = digestOf(signature)
      const { keyId, path, createdS } = parts
      if (Math.abs(now - sweptAt) > sweptEveryMs) {
        sweptAt = now
        await db
          .deleteFrom('heard_request')
          .where('heard_at', '<', now - keptMs)
          .execute()
      }
      const inserted = await db
        .insertInto('heard_request')
        .values({ digest, key_id: keyId, path, created_s: createdS, heard_at: now, answer: null })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .executeTakeFirst()
      if (inserted.numInsertedOrUpdatedRows === 0n) return readSettled(db, digest)
      if (by === 'bytes' || !(await hasLater(db, parts))) return { kind: 'first', digest }
      await db.deleteFrom('heard_request').where('digest', '=', digest).execute()
      return refuse('conflict')
    },
    async settle(digest, text) {
      if (text === null) await db.deleteFrom('heard_request').where('digest', '=', digest).execute()
      else await db.updateTable('heard_request').set({ answer: text }).where('digest', '=', digest).execute()
    },
  }
}

/** The order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/**
 * Of the signature, which says nothing of the body: a fast hash of what was signed would give away a password in it. A second
 * way of writing a signature (r, n − s) holds as well, so the smaller s is taken.
 */
function digestOf(signature: Uint8Array): string {
  const [r, s] = [
    signature.subarray(0, 32),
    BigInt(`0x${Buffer.from(signature.subarray(32)).toString('hex')}`),
  ]
  const small = s > order / 2n ? order - s : s
  return hash('sha256', `${Buffer.from(r).toString('hex')}.${small.toString(16)}`, 'base64url')
}

async function readSettled(db: Db, digest: string): Promise<Hearing> {
  const known = await db
    .selectFrom('heard_request')
    .select('answer')
    .where('digest', '=', digest)
    .executeTakeFirst()
  // Without a response it is being acted upon at this moment.
  return typeof known?.answer === 'string'
    ? { kind: 'again', text: known.answer }
    : refuse('unavailable', { retryAfterS: 2 })
}

/** Whether this key has changed the same thing with a request it signed later. */
async function hasLater(db: Db, { keyId, path, createdS }: SignedParts): Promise<boolean> {
  const later = await db
    .selectFrom('heard_request')
    .select('digest')
    .where('key_id', '=', keyId)
    .where('path', '=', path)
    .where('created_s', '>', createdS)
    .where('answer', 'is not', null)
    .executeTakeFirst()
  return later !== undefined
}
