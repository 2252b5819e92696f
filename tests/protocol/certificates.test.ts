import { describe, expect, it } from 'vitest'
import { decodeBase64Url, encodeBase64Url, fromUtf8, utf8 } from '#protocol/base64url.ts'
import {
  type CertificateClaims,
  readStatement,
  signedPartOf,
  statementIn,
} from '#protocol/certificate/certificate.ts'
import { asId } from '#domain/id.ts'

const kid = 'k'.repeat(43)
const claims: CertificateClaims = {
  version: 1,
  id: asId('01990000-0000-7000-8000-000000000001'),
  issuer: 'جمعية أركان',
  name: 'أمينة العلوي',
  otherName: 'Amina El Alaoui',
  kind: 'module',
  subject: asId('play-and-interactions'),
  title: { ar: 'التعلم باللعب والتفاعل', fr: 'Jouer et interagir' },
  packVersion: 2,
  passedOn: '2026-11-25',
  issuedAt: 1_795_000_000_000,
}
const signature = encodeBase64Url(new Uint8Array(64).fill(7))
const statement = `${signedPartOf(kid, claims)}.${signature}`

describe('base64url', () => {
  it('gives back the bytes of every length, as the platform writes them', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length * 11) & 255)
      expect(encodeBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes)
    }
  })

  it('has one text for the same bytes: padding, other letters and bits left over are refused', () => {
    for (const text of ['AA==', 'A+', 'A/', 'A', 'AB', 'AAB', 'A A'])
      expect(decodeBase64Url(text), text).toBeUndefined()
  })

  it('carries text as UTF-8, and says when bytes are none', () => {
    for (const text of ['', 'a%z', 'مربية é 🌿']) {
      expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text)))
      expect(fromUtf8(utf8(text))).toBe(text)
    }
    expect(fromUtf8(new Uint8Array([0xff, 0xfe]))).toBeUndefined()
  })
})

describe('a statement', () => {
  it('gives back what was put in', () => {
    const read = readStatement(statement)
    expect(read).toMatchObject({ kind: 'statement', kid, claims })
    if (read.kind === 'statement') expect(fromUtf8(read.signed)).toBe(signedPartOf(kid, claims))
  })

  it('is unreadable when a part is missing, cut, or of another kind', () => {
    const [head = '', body = ''] = statement.split('.')
    const none = encodeBase64Url(utf8('{"alg":"none","kid":"' + kid + '"}'))
    for (const text of [
      '',
      'hello',
      head,
      `${head}.${body}`,
      `${head}.${body}.`,
      `${head}.${body}.${signature.slice(0, -2)}`,
      `${statement}.${signature}`,
      `${none}.${body}.${signature}`,
      `${head}.${head}.${signature}`,
    ])
      expect(readStatement(text), text).toEqual({ kind: 'unreadable' })
  })

  it('of a later form is distinguished from a broken one', () => {
    const later = encodeBase64Url(utf8(JSON.stringify({ ...claims, version: 2, more: true })))
    expect(readStatement(`${statement.split('.')[0]}.${later}.${signature}`)).toEqual({ kind: 'newer' })
  })

  it('is found in a link, and in a code a message broke over lines', () => {
    expect(statementIn(`https://training.example.org/ar/verify/#${statement}`)).toBe(statement)
    expect(statementIn(` ${statement.slice(0, 60)}\n ${statement.slice(60)}\u200f`)).toBe(statement)
    const link = `https://training.example.org/ar/verify/#${statement}`
    for (const message of [
      `\u2068${link}\u2069.`,
      `Voici : ${link} Merci`,
      `«${link}»`,
      `${statement}\u200b.`,
    ])
      expect(statementIn(message)).toBe(statement)
  })

  it('with the longest names and titles still fits what a phone keeps', () => {
    const long = 'ش'.repeat(80)
    const longest = signedPartOf(kid, {
      ...claims,
      issuer: long,
      name: long,
      otherName: long,
      title: { ar: 'ش'.repeat(200), fr: '漢'.repeat(200) },
    })
    expect(`${longest}.${signature}`.length).toBeLessThanOrEqual(4_000)
  })
})
