import { cleanWords } from '../text/clean.ts'

/**
 * Compared as written down: dates and names are text, and an order of cohorts means nothing. What nobody sees is no
 * difference: an older build may have stored it.
 */
export function isSame(a: unknown, b: unknown): boolean {
  const written = (fact: unknown): string =>
    typeof fact === 'string' ? cleanWords(fact) : JSON.stringify(Array.isArray(fact) ? fact.toSorted() : fact)
  return typeof a === typeof b && written(a) === written(b)
}

/**
 * Two people change one thing at once. What was not touched (asked as it was seen) stays as it is now; what was touched
 * counts, unless somebody else made something third of it meanwhile: then it is contested, and undefined. Without
 * `seen` everything counts.
 */
export function mergeEdit<Facts extends object>(
  present: Facts,
  asked: Facts,
  seen: Facts | undefined,
): Facts | undefined {
  if (seen === undefined) return asked
  const merged = { ...asked }
  for (const key in asked) {
    if (isSame(asked[key], seen[key])) merged[key] = present[key]
    else if (!isSame(present[key], seen[key]) && !isSame(present[key], asked[key])) return undefined
  }
  return merged
}
