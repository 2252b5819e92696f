import { westernDigits } from './digits.ts'

/** What somebody may have put where a name belongs; it can be meant, so it is asked back once. */
export type NameDoubt = 'telephone' | 'address' | 'several'

/** As many digits in a row, however grouped, are a telephone number: no name has them. */
const telephone = /\d(?:[\s().\u2010-\u2015-]*\d){5,}/g
/** Between two people of a list. */
const between = /[,;\t\n،؛]/

export function nameDoubt(typed: string): NameDoubt | null {
  const plain = westernDigits(typed)
  if (/\S@\S|:\/\/|www\./i.test(plain)) return 'address'
  const numbers = plain.match(telephone) ?? []
  if (numbers.length > 1 || between.test(plain.trim())) return 'several'
  return numbers.length === 1 ? 'telephone' : null
}
