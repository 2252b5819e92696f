import fc from 'fast-check'
import * as v from 'valibot'

/**
 * Anything a schema accepts, its extremes often: the smallest and the largest number, the longest list, signs no keyboard
 * has. Made from the schema itself, so a field that is added is tried without a word here.
 */
export function anyOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const steps = partsOf(schema, 'pipe')
  const [base, ...actions] = steps.length === 0 ? [schema] : steps
  const made = steps.length === 0 ? plain(schema) : piped(base, actions)
  return made.filter((value) => v.is(schema, value))
}

function plain(schema: object): fc.Arbitrary<unknown> {
  switch (stringIn(schema, 'type')) {
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constant(Reflect.get(schema, 'literal'))
    case 'null':
      return fc.constant(null)
    case 'picklist':
      return fc.constantFrom(...partsOf(schema, 'options'))
    case 'nullable':
      return fc.option(anyOf(schemaIn(schema, 'wrapped')), { nil: null })
    case 'exact_optional':
      return anyOf(schemaIn(schema, 'wrapped'))
    case 'strict_object':
      return anyObject(schema)
    case 'variant':
      return fc.oneof(...partsOf(schema, 'options').filter(isSchema).map(anyOf))
    case 'string':
      return anyText(0, 100)
    default:
      throw new Error(`no values are known for ${stringIn(schema, 'type')}`)
  }
}

function anyObject(schema: object): fc.Arbitrary<unknown> {
  const entries: unknown = Reflect.get(schema, 'entries')
  if (typeof entries !== 'object' || entries === null) throw new Error('an object without entries')
  const fields: Record<string, fc.Arbitrary<unknown>> = {}
  const required: string[] = []
  for (const [key, entry] of Object.entries(entries)) {
    if (!isSchema(entry)) continue
    fields[key] = anyOf(entry)
    if (entry.type !== 'exact_optional') required.push(key)
  }
  return fc.record(fields, { requiredKeys: required })
}

function piped(base: unknown, actions: readonly unknown[]): fc.Arbitrary<unknown> {
  if (!isSchema(base)) throw new Error('a pipe without a schema')
  const limit = (type: string, otherwise: number): number => {
    const action = actions.find((candidate) => isObject(candidate) && stringIn(candidate, 'type') === type)
    const requirement: unknown = isObject(action) ? Reflect.get(action, 'requirement') : undefined
    return typeof requirement === 'number' ? requirement : otherwise
  }
  if (base.type === 'number') {
    const [min, max] = [limit('min_value', -1e15), limit('max_value', 1e15)]
    return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }))
  }
  const [least, most] = [limit('min_length', 0), limit('max_length', 100)]
  if (base.type === 'array') {
    const item = anyOf(schemaIn(base, 'item'))
    return fc.array(item, { minLength: least, maxLength: most, size: 'small' })
  }
  if (base.type !== 'string') return plain(base)
  const pattern = actions.find((action) => isObject(action) && stringIn(action, 'type') === 'regex')
  const regex: unknown = isObject(pattern) ? Reflect.get(pattern, 'requirement') : undefined
  return regex instanceof RegExp ? fc.stringMatching(regex) : anyText(least, most)
}

/** Letters of any script, signs above the first plane, halves of a pair, control characters. */
const anyText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength }),
    fc.string({
      unit: fc.constantFrom('\0', '\ud800', '\udfff', '"', '\\', 'م', '😀'),
      minLength,
      maxLength,
    }),
    fc.constant('x'.repeat(Math.max(minLength, maxLength))),
  )

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isSchema = (value: unknown): value is v.GenericSchema => isObject(value) && '~run' in value

function stringIn(holder: object, key: string): string {
  const value: unknown = Reflect.get(holder, key)
  return typeof value === 'string' ? value : ''
}

function partsOf(holder: object, key: string): unknown[] {
  const value: unknown = Reflect.get(holder, key)
  return Array.isArray(value) ? value : []
}

function schemaIn(holder: object, key: string): v.GenericSchema {
  const value: unknown = Reflect.get(holder, key)
  if (!isSchema(value)) throw new Error(`no schema in ${key}`)
  return value
}
