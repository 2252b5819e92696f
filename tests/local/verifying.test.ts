import { beforeAll, describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { verifyStatement } from '#local/certificates/verify.ts'
import { encodeBase64Url, utf8 } from '#protocol/base64url.ts'
import type { IssuerKey } from '#protocol/pack/catalogue.ts'
import { type CertificateClaims, signedPartOf } from '#protocol/certificate/certificate.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const claims: CertificateClaims = {
  version: 1,
  id: asId('01990000-0000-7000-8000-000000000001'),
  issuer: null,
  name: 'أمينة العلوي',
  otherName: 'Amina El Alaoui',
  kind: 'module',
  subject: asId('play-and-interactions'),
  title: { ar: 'التعلم باللعب والتفاعل', fr: 'Apprendre par le jeu et les échanges' },
  packVersion: 2,
  passedOn: '2026-11-25',
  issuedAt: 1_795_000_000_000,
}

type Installation = { readonly key: IssuerKey; sign(signed: string): Promise<string> }

async function anInstallation(kid: string): Promise<Installation> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return {
    key: { kty: 'EC', crv: 'P-256', x, y, kid },
    async sign(signed) {
      const scheme = { name: 'ECDSA', hash: 'SHA-256' }
      const signature = await crypto.subtle.sign(scheme, pair.privateKey, utf8(signed))
      return `${signed}.${encodeBase64Url(new Uint8Array(signature))}`
    },
  }
}

describe('checking a certificate on this phone', () => {
  let ours: Installation
  let earlier: Installation
  let statement: string
  beforeAll(async () => {
    ours = await anInstallation('a'.repeat(43))
    earlier = await anInstallation('b'.repeat(43))
    statement = await ours.sign(signedPartOf(ours.key.kid, claims))
  })

  it('finds it genuine by any listed key, from the code or the whole link', async () => {
    const keys = [ours.key, earlier.key]
    expect(await verifyStatement(statement, keys)).toEqual({ kind: 'genuine', claims })
    expect(await verifyStatement(`https://example.org/fr/verify/#${statement}`, keys)).toEqual({
      kind: 'genuine',
      claims,
    })
    const old = await earlier.sign(signedPartOf(earlier.key.kid, claims))
    expect(await verifyStatement(old, keys)).toEqual({ kind: 'genuine', claims })
  })

  it('finds one altered character, wherever it is', async () => {
    for (let at = 0; at < statement.length; at++) {
      const character = statement[at] ?? ''
      const next = alphabet[(alphabet.indexOf(character) + 1) % 64] ?? ''
      for (const other of [next, '.', '=']) {
        if (other === character) continue
        const altered = statement.slice(0, at) + other + statement.slice(at + 1)
        const { kind } = await verifyStatement(altered, [ours.key])
        expect(kind, `${at}: ${character} → ${other}`).not.toBe('genuine')
      }
    }
  })

  it('finds one character missing or one too many inside, and leaves out those around it', async () => {
    for (let at = 0; at < statement.length; at += 7) {
      const [before, after] = [statement.slice(0, at), statement.slice(at)]
      expect((await verifyStatement(before + after.slice(1), [ours.key])).kind).not.toBe('genuine')
      const longer = `${before}A${after}`
      // At either end the letter belongs to the message around the statement.
      const isWhole = longer.includes(statement)
      expect((await verifyStatement(longer, [ours.key])).kind === 'genuine', `${at}`).toBe(isWhole)
    }
  })

  it('does not take the last character’s spare bits for nothing', async () => {
    const last = statement.at(-1) ?? ''
    const twin = alphabet[alphabet.indexOf(last) + 1] ?? ''
    expect((await verifyStatement(statement.slice(0, -1) + twin, [ours.key])).kind).toBe('unreadable')
  })

  it('tells a changed name from an unknown signer and from a signer who takes another’s name', async () => {
    const [, , signature = ''] = statement.split('.')
    const renamed = `${signedPartOf(ours.key.kid, { ...claims, name: 'Somebody Else' })}.${signature}`
    expect(await verifyStatement(renamed, [ours.key])).toEqual({ kind: 'altered' })
    expect(await verifyStatement(statement, [earlier.key])).toEqual({ kind: 'unknown-issuer' })
    expect(await verifyStatement(statement, [])).toEqual({ kind: 'unknown-issuer' })
    const impostor = await earlier.sign(signedPartOf(ours.key.kid, claims))
    expect(await verifyStatement(impostor, [ours.key, earlier.key])).toEqual({ kind: 'altered' })
  })

  it('says when the text is no certificate at all', async () => {
    for (const text of ['', '#', 'مرحبا', 'https://example.org/ar/', statement.slice(0, 300)])
      expect(await verifyStatement(text, [ours.key])).toEqual({ kind: 'unreadable' })
  })
})
