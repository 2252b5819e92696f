/**
 * The same sentences stand in the pages of many people: each is sent once. A text of `shortest` signs or more that stands twice or
 * more becomes `mark` and its place in the list. gzip alone finds it again only within 32 kB.
 */
const mark = '\u0001'
const shortest = 12

export type SharedStrings = { readonly strings: readonly string[]; readonly value: unknown }

/** Anything JSON can say. Only the values of objects and lists are shared, never their keys. */
export function shareStrings(value: unknown): SharedStrings {
  const counts = new Map<string, number>()
  mapStrings(value, (text) => {
    if (text.length >= shortest) counts.set(text, (counts.get(text) ?? 0) + 1)
    return text
  })
  const strings = [...counts].flatMap(([text, times]) => (times > 1 ? [text] : []))
  const placeOf = new Map(strings.map((text, place) => [text, place]))
  const shared = mapStrings(value, (text) => {
    const place = placeOf.get(text)
    if (place !== undefined) return mark + place.toString(36)
    return text.startsWith(mark) ? mark + text : text
  })
  return { strings, value: shared }
}

/** The value as it was. A place that the list does not have stays as it is: the schema of what it is in refuses it, if need be. */
export function unshareStrings({ strings, value }: SharedStrings): unknown {
  return mapStrings(value, (text) => {
    if (!text.startsWith(mark)) return text
    const rest = text.slice(mark.length)
    return rest.startsWith(mark) ? rest : (strings[Number.parseInt(rest, 36)] ?? text)
  })
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each: unknown) => mapStrings(each, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapStrings(each, change)]))
}
