/** A string that names one kind of thing; an `Id<'learner'>` is not an `Id<'module'>`. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

/** The only cast in the code base that makes an id. */
export const asId = <Kind extends string>(value: string): Id<Kind> => value as Id<Kind>

export type AccountId = Id<'account'>
export type AssignmentId = Id<'assignment'>
export type CohortId = Id<'cohort'>
export type RecordId = Id<'record'>
export type ModuleId = Id<'module'>
export type LessonId = Id<'lesson'>
export type QuestionId = Id<'question'>
export type ChoiceId = Id<'choice'>
export type StepId = Id<'step'>
export type LineId = Id<'line'>
/** SHA-256 of a manifest, 64 hexadecimal digits: names one version of one module in one language. */
export type PackHash = Id<'pack'>

/**
 * A UUIDv7 (RFC 9562): 48 bits of `atMs` (ms since 1970 UTC), then 74 of the 80 random bits given.
 * Ids made later sort later, which keeps database indexes compact.
 */
export function uuidV7<Kind extends string>(atMs: number, random: Uint8Array): Id<Kind> {
  if (random.length < 10) throw new RangeError('uuidV7 needs 10 random bytes')
  const bytes = new Uint8Array(16)
  bytes.set(random.subarray(0, 10), 6)
  let rest = Math.max(0, Math.floor(atMs))
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return asId(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  )
}
