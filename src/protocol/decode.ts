import * as v from 'valibot'
import { shapeFor } from './version/shape.ts'

export type Decoded<T> =
  | { readonly kind: 'decoded'; readonly value: T }
  /** Where it is wrong, as paths; never the submitted values. */
  | { readonly kind: 'malformed'; readonly paths: readonly string[] }

/** Checks JSON that came to us to be kept: a request, a pack. Schemas are strict: an unknown key is malformed. */
export function decode<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Decoded<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, input)
  if (parsed.success) return { kind: 'decoded', value: parsed.output }
  return { kind: 'malformed', paths: [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? ''))] }
}

/** The same for text that should be JSON; text that is none is malformed as a whole. */
export function decodeText<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): Decoded<v.InferOutput<Schema>> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text)
  return parsed.success ? decode(schema, parsed.output) : { kind: 'malformed', paths: [''] }
}

export type KnownDecoded<T> = Decoded<T> & {
  /** What this build does not know, as paths; it was left out. */
  readonly ignored: readonly string[]
}

/** Checks what a server sent, perhaps a newer one: what this build does not know is left out, the rest is understood. */
export function decodeKnown<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): KnownDecoded<v.InferOutput<Schema>> {
  const { value, ignored } = shapeFor(schema, input)
  return { ...decode(schema, value), ignored }
}
