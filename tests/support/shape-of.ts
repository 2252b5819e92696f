import * as v from 'valibot'

const loose = v.looseObject({})
const node = v.looseObject({
  type: v.optional(v.string()),
  const: v.optional(v.unknown()),
  enum: v.optional(v.array(v.unknown())),
  anyOf: v.optional(v.array(loose)),
  oneOf: v.optional(v.array(loose)),
  properties: v.optional(v.record(v.string(), loose)),
  required: v.optional(v.array(v.string())),
  items: v.optional(loose),
  additionalProperties: v.optional(v.union([v.boolean(), loose])),
})

/** A JSON schema as a type that a person can read, with its bounds as comments. */
export function shapeOf(schema: unknown, indent = ''): string {
  const { type, properties, required = [], items, additionalProperties, ...rest } = v.parse(node, schema)
  if ('const' in rest) return JSON.stringify(rest.const)
  if (rest.enum) return rest.enum.map((each) => JSON.stringify(each)).join(' | ')
  const options = rest.anyOf ?? rest.oneOf
  if (options) return options.map((each) => shapeOf(each, indent)).join(' | ')
  if (type === 'array') {
    const item = shapeOf(items ?? {}, indent)
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  if (properties) {
    const deeper = `${indent}  `
    const lines = Object.entries(properties).map(([key, each]) => {
      const remark = remarksOf(each).join(', ')
      const text = `${deeper}${key}${required.includes(key) ? '' : '?'}: ${shapeOf(each, deeper)}`
      return remark ? `${text} // ${remark}` : text
    })
    return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
  }
  if (typeof additionalProperties === 'object')
    return `{ [key: string]: ${shapeOf(additionalProperties, indent)} }`
  if (type === 'integer') return 'number'
  return type ?? 'unknown'
}

/** The bounds of a value, or of the one kind of value that is not null. */
function remarksOf(schema: unknown): readonly string[] {
  const parsed = v.parse(node, schema)
  const others = parsed.anyOf?.filter((each) => each['type'] !== 'null') ?? []
  const inner = others.length === 1 ? remarksOf(others[0]) : []
  const bound = (key: string) => (typeof parsed[key] === 'number' ? Number(parsed[key]) : undefined)
  const [most, longest, shortest] = [bound('maxItems'), bound('maxLength'), bound('minLength')]
  const [minimum, maximum] = [bound('minimum'), bound('maximum')]
  const isInstant = maximum === 253_370_764_800_000
  const time = minimum === 0 ? 'instant' : 'milliseconds'
  return [
    ...(parsed['since'] === undefined ? [] : [`since ${String(parsed['since'])}`]),
    ...(isInstant ? [time] : []),
    ...(most === undefined ? [] : [`at most ${most}`]),
    ...(longest === undefined ? [] : [`${shortest ? `${shortest} to ` : 'at most '}${longest} characters`]),
    ...(isInstant || maximum === undefined || minimum === undefined ? [] : [`${minimum} to ${maximum}`]),
    ...(parsed['format'] === undefined ? [] : [String(parsed['format'])]),
    ...inner,
  ]
}
