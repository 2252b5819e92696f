import { cleanLine } from './clean.ts'
import { westernDigits } from './digits.ts'

/** No number in the world has more digits (ITU-T E.164). */
const mostDigits = 15

/**
 * A telephone number as people type or paste it, in digits every phone dials, grouped as it was. Undefined when it is none:
 * letters in it, two numbers, too few digits.
 */
export function readTelephone(typed: string, fewestDigits = 5): string | undefined {
  const number = asDialled(typed)
  return number !== undefined && hasRightLength(number, fewestDigits) ? number : undefined
}

/** True when only the count of its digits keeps it from being a number: to speak of letters would be untrue. */
export function isTelephoneOfWrongLength(typed: string, fewestDigits = 5): boolean {
  const number = asDialled(typed)
  return number !== undefined && !hasRightLength(number, fewestDigits)
}

function hasRightLength(number: string, fewestDigits: number): boolean {
  const count = number.replace(/\D/g, '').length
  return count >= fewestDigits && count <= mostDigits && number.length <= 30
}

/** Digits and what groups them, however many; undefined when there is anything else. */
function asDialled(typed: string): string | undefined {
  const plain = westernDigits(cleanLine(typed))
    // `tel:` of a link, `Tél. :` of a business card, the name before it in a message.
    .replace(/^[\p{L}\p{M} .']{1,40}:\s*(?:\/\/)?(?=[+\d(\uff0b])/u, '')
    .replace(/^(?:https?:\/\/)?wa\.me\/\+?(?=\d)/i, '+')
    .replace(/[;?][a-z].*$/i, '')
    .replace(/\uff0b/g, '+')
    .replace(/[\u2010-\u2015\u2212\uff0d\u00b7\u2022_]/g, '-')
    // `+212 (0)6…`: the nought is for whoever calls from inside the country.
    .replace(/^(\s*(?:\+|00).*)\(0\)/, '$1 ')
    .replace(/[()]/g, ' ')
    // `06/61/23/45/67` is one number, `15/19` are two.
    .replace(/^\+?\d{2,4}(?:\/\d{2,3}){3,}$/, (one) => one.replaceAll('/', ' '))
    .replace(/\s*([ .-])[ .-]*/g, '$1')
    .replace(/^[ .-]+|[ .-]+$/g, '')
  // Pasted out of a line from right to left, the plus stands at the other end.
  const turned = plain.replace(/^(\d[\d .-]*\d) ?\+$/, '+$1').replace(/^\+ /, '+')
  const international = turned.replace(/^00[ .-]?(?=[1-9])/, '+')
  const isOne = /^\+?\d(?:[ .-]?\d)*$/.test(international)
  return isOne ? international : undefined
}
