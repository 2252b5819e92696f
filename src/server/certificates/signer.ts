import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import * as v from 'valibot'
import { publicKey } from '#protocol/conventions.ts'
import { decodeText } from '#protocol/decode.ts'
import type { IssuerKey } from '#protocol/pack/catalogue.ts'
import { type CertificateClaims, signedPartOf } from '#protocol/certificate/certificate.ts'
import type { Db } from '../database/database.ts'
import { keyIdOf } from '../http/verify.ts'
import { SentenceError } from '../sentence-for.ts'

export type Signer = {
  /** The key that signs, then every earlier one. */
  readonly keys: readonly IssuerKey[]
  /** The statement: a compact JWS. */
  sign(claims: CertificateClaims): string
}

/** The row of the key that signs. Rows whose names go on from here are earlier keys; they stay listed. */
const rowName = 'certificate-key'

const publicJwk = v.object(publicKey.entries)
const privateJwk = v.object({ ...publicKey.entries, d: v.string() })

/** Reads the installation's key, made on first use. It lives in the database, so a backup keeps it and a restore brings it back. */
export async function openSigner(db: Db): Promise<Signer> {
  const known = await db
    .selectFrom('installation')
    .select('name')
    .where('name', '=', rowName)
    .executeTakeFirst()
  if (known === undefined) {
    await db
      .insertInto('installation')
      .values({ name: rowName, value: JSON.stringify(newKey()) })
      // Two servers may start at once: the first key stays.
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
  }
  const rows = (await db.selectFrom('installation').selectAll().orderBy('name').execute()).filter(
    ({ name }) => name.startsWith(rowName),
  )
  const own = rows.find(({ name }) => name === rowName)
  if (own === undefined) throw new Error('the key of the certificates is gone')
  const key = readKey(privateJwk, own)
  const earlier = rows.filter((row) => row !== own).map((row) => readKey(publicJwk, row))
  return signerOf(createPrivateKey({ format: 'jwk', key }), [key, ...earlier].map(issuerKeyOf))
}

function readKey<Key extends v.GenericSchema>(
  schema: Key,
  row: { readonly name: string; readonly value: string },
) {
  const decoded = decodeText(schema, row.value)
  if (decoded.kind === 'decoded') return decoded.value
  throw new SentenceError(
    `The key of the certificates (row "${row.name}") is damaged. Restore the newest backup; docs/operate.md says how.`,
  )
}

function signerOf(key: KeyObject, keys: readonly IssuerKey[]): Signer {
  return {
    keys,
    sign(claims) {
      const signed = signedPartOf(keys[0]?.kid ?? '', claims)
      const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
      return `${signed}.${signature.toString('base64url')}`
    },
  }
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })

function issuerKeyOf({ crv, kty, x, y }: v.InferOutput<typeof publicKey>): IssuerKey {
  return { crv, kty, x, y, kid: keyIdOf({ crv, kty, x, y }) }
}
