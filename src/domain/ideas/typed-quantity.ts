import { cleanLine } from '../text/clean.ts'
import { westernDigits } from '../text/digits.ts'
import { ideaAges } from './idea.ts'

/** What a search says in numbers: so many minutes at most, or an age; and the words beside it. */
export type TypedQuantity = {
  readonly minutes: number | null
  readonly age: number | null
  readonly rest: string
}

const unit = '(?:minutes?|mins?|mn|min\\.|د\\.?|دقيقة|دقيقه|دقائق|دقايق)'
const ofMinutes = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,3})\\s*${unit}(?![\\p{L}\\p{N}])`, 'iu')
/** Lengths that people say without a number. */
const said: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:ربع ساعة|(?:un )?quart d['’]heure|quarter of an hour)(?!\p{L})/iu, 15],
  [/(?<!\p{L})(?:نصف ساعة|نص ساعة|(?:une )?demi[- ]heure|half an hour)(?!\p{L})/iu, 30],
]

/** A number alone is a length, unless children can have that age. */
export function readQuantity(typed: string): TypedQuantity {
  const line = westernDigits(cleanLine(typed))
  const without = (found: string): string => cleanLine(line.replace(found, ' '))
  const counted = ofMinutes.exec(line)
  if (counted) return { minutes: Number(counted[1]), age: null, rest: without(counted[0]) }
  for (const [words, minutes] of said) {
    const [found] = words.exec(line) ?? []
    if (found !== undefined) return { minutes, age: null, rest: without(found) }
  }
  if (!/^\d{1,3}$/.test(line)) return { minutes: null, age: null, rest: typed }
  const age = ideaAges.find((each) => each === Number(line)) ?? null
  return { minutes: age === null ? Number(line) : null, age, rest: '' }
}
