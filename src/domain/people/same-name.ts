import { fold } from '../content/fold.ts'
import { plainLetters } from '../search/plain-letters.ts'

/**
 * A name without what people write differently: two names that come to the same may be one person. The order of its words does
 * not count, for lists put the family name first. Empty when it has no letters.
 */
export const plainName = (name: string): string =>
  plainLetters(fold(name)).split(' ').toSorted().join(' ').trim()

export const isSameName = (one: string, other: string): boolean =>
  plainName(one) !== '' && plainName(one) === plainName(other)
