import * as v from 'valibot'
import { languages, packLanguages } from '#domain/content/languages.ts'
import { asId, type Id } from '#domain/id.ts'
import { lastInstant } from '#domain/progress/record.ts'

/** …At: integer milliseconds since 1970 UTC. Its calendar day has a year of four digits in every zone. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastInstant))
/** …Ms: a duration or difference. */
export const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(31_536_000_000))
export const offset = v.pipe(v.number(), v.integer(), v.minValue(-lastInstant), v.maxValue(lastInstant))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))
/** 1, 2, 3 …: far more than a phone counts to, and what a database column of 32 bits holds. */
export const sequenceNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000_000))
export const unsigned32 = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295))

/** …On: a calendar day that exists. */
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => isRealDay(text), 'not a calendar day'),
)

/** A text in a response body: whatever was stored can be read, also what an earlier build let in. */
export const plainText = (max: number) => v.pipe(v.string(), v.maxLength(max))
export const plainTextOrNull = (max: number) => v.nullable(plainText(max))
/** A text in a learning record. It is cleaned when the record is made; afterwards every byte of it is part of its receipt. */
export const recordText = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))

/** Lower-case UUIDv7. */
export const uuid = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    v.transform((value): Id<Kind> => asId<Kind>(value)),
  )

/** SHA-256 in hexadecimal. */
export const hash = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/),
    v.transform((value): Id<Kind> => asId<Kind>(value)),
  )

/** Ids that authors write: `serve-and-return`, `q01`, `a`, `5..10`. */
export const slug = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.maxLength(60),
    v.regex(/^[a-z0-9]+(?:[-.]{1,2}[a-z0-9]+)*(?:\.\.)?$/),
    v.transform((value): Id<Kind> => asId<Kind>(value)),
  )

export const language = v.picklist(languages)
export const packLanguage = v.picklist(packLanguages)

/** JWK thumbprint (RFC 7638), base64url SHA-256. */
export const keyId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
const coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
export const publicKey = v.strictObject({
  crv: v.literal('P-256'),
  kty: v.literal('EC'),
  x: coordinate,
  y: coordinate,
})
export type PublicKey = v.InferOutput<typeof publicKey>

/**
 * A time zone. One that this machine does not know is read as that of the country: an hour's difference in a due date is
 * better than a sync that is refused for ever. The server takes only zones that every phone knows.
 */
export const timeZone = v.pipe(
  v.string(),
  v.maxLength(60),
  v.transform((zone) => (isTimeZone(zone) ? zone : 'Africa/Casablanca')),
)

function isRealDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value)
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false // RangeError: the name is not a zone; that is a result, not a fault.
  }
}
