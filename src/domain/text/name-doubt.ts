import { westernDigits } from './digits.ts'

/** What somebody may have put where a name belongs; it can be meant, so it is asked back once. */
export type NameDoubt = 'telephone' | 'address' | 'several'

/** As many digits in a row, however grouped, are a telephone number: no name has them. */
const telephone = /\+?\d{2}(?:\/\d{2}){3,}|\+?\d(?:[\s().\u00b7\u2010-\u2015-]*\d){5,}/g
/** Between two people of a list. */
const between = /[,;\t\n،؛]/
/** What stands before a number in an address book and names nobody. */
const labels =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?|phone|gsm|mob(?:ile)?|cell|port(?:able)?|fixe|fax|bureau|work|home|maison|domicile|num[ée]ro|number|whats ?app|(?:ال)?هاتف|(?:ال)?جوال|(?:ال)?محمول|(?:ال)?نقال|(?:ال)?رقم|(?:ال)?عمل|(?:ال)?منزل|واتساب|فاكس)(?!\p{L})/giu

export function nameDoubt(typed: string): NameDoubt | null {
  const plain = westernDigits(typed)
  if (/\S@\S|:\/\/|www\./i.test(plain)) return 'address'
  const numbers = plain.match(telephone) ?? []
  if (countNames(plain, numbers.length) > 1) return 'several'
  return numbers.length > 0 ? 'telephone' : null
}

/** How many parts beside the numbers can be names. One number may stand in the middle of a name, several part people. */
function countNames(plain: string, numbers: number): number {
  const parted = plain.replace(telephone, numbers > 1 ? '\n' : ' ').replace(labels, ' ')
  return parted.split(between).filter((part) => /\p{L}/u.test(part)).length
}
