import * as v from 'valibot'
import { protocolVersion } from './version.ts'

/** A schema of a body, and what may be given for it: for whoever hands schemas on and reads none. */
export type AnySchema = v.GenericSchema
export type InputOf<Schema extends AnySchema> = v.InferInput<Schema>

export type Shaped = {
  readonly value: unknown
  /** What was left out, as paths; never its content. */
  readonly ignored: readonly string[]
}

/**
 * Leaves out what that protocol number does not know: unknown keys, newer fields, unknown words in a list of words, and
 * items that are understood one by one. The phone shapes what it receives and what it sends; the server what it returns.
 */
export function shapeFor(schema: v.GenericSchema, input: unknown, protocol = protocolVersion): Shaped {
  const ignored: string[] = []
  return { value: shape(schema, input, { protocol, ignored, path: '' }), ignored }
}

type Walk = { readonly protocol: number; readonly ignored: string[]; readonly path: string }

/** A schema as far as this file looks into it. */
type Node = {
  readonly type: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly item?: v.GenericSchema
  readonly wrapped?: v.GenericSchema
  /** Of a choice by kind: the key that says the kind, and the kinds. Of a list of words: the words. */
  readonly key?: string
  readonly options?: readonly unknown[]
}
type Fields = Readonly<Record<string, unknown>>

function shape(schema: v.GenericSchema, input: unknown, walk: Walk): unknown {
  const { entries, item, wrapped }: Node = schema
  if (notesOf(schema).whole === true) return input
  if (wrapped) return shape(wrapped, input, walk)
  if (entries) return isObject(input) ? shapeObject(entries, input, walk) : input
  if (item) return Array.isArray(input) ? shapeArray(schema, item, input, walk) : input
  const kind = kindOf(schema, input)
  return kind === undefined || isLater(kind, walk) ? input : shape(kind, input, walk)
}

function shapeObject(entries: NonNullable<Node['entries']>, input: Fields, walk: Walk): Fields {
  const shaped: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(input)) {
    const path = walk.path === '' ? key : `${walk.path}.${key}`
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined
    if (entry === undefined || isLater(entry, walk)) walk.ignored.push(path)
    else shaped[key] = shape(entry, value, { ...walk, path })
  }
  return shaped
}

function shapeArray(
  schema: v.GenericSchema,
  item: v.GenericSchema,
  input: readonly unknown[],
  walk: Walk,
): unknown[] {
  if (notesOf(schema).eachAlone === true) return input.flatMap((element) => shapeAlone(item, element, walk))
  const { type, options = [] }: Node = item
  if (type !== 'picklist')
    return input.map((element) => shape(item, element, { ...walk, path: `${walk.path}[]` }))
  const known = input.filter((word) => options.includes(word))
  if (known.length < input.length) walk.ignored.push(`${walk.path}[]`)
  return known
}

function shapeAlone(item: v.GenericSchema, element: unknown, walk: Walk): unknown[] {
  const named = isObject(element) && typeof element['kind'] === 'string' ? element['kind'] : '?'
  const path = `${walk.path}[${named.slice(0, 40)}]`
  const shaped = shape(item, element, { ...walk, path })
  const kind = kindOf(item, shaped)
  if (!(kind && isLater(kind, walk)) && v.is(item, shaped)) return [shaped]
  walk.ignored.push(path)
  return []
}

/** Of a choice by kind: the schema of this one's kind. */
function kindOf(schema: v.GenericSchema, input: unknown): v.GenericSchema | undefined {
  const { type, key, options = [] }: Node = schema
  if (type !== 'variant' || key === undefined || !isObject(input)) return undefined
  return options.filter(isSchema).find((option) => {
    const { entries }: Node = option
    const entry = entries?.[key]
    return entry !== undefined && v.is(entry, input[key])
  })
}

/** What `since`, `eachAlone` and `whole` have written on a schema. */
const notesOf = (schema: v.GenericSchema): Fields => v.getMetadata(schema)

function isLater(schema: v.GenericSchema, { protocol }: Walk): boolean {
  const { wrapped }: Node = schema
  const { since } = notesOf(wrapped ?? schema)
  return typeof since === 'number' && since > protocol
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSchema = (value: unknown): value is v.GenericSchema => isObject(value) && value['kind'] === 'schema'
