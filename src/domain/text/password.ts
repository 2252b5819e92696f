import { cleanLine } from './clean.ts'
import { westernDigits } from './digits.ts'

/**
 * A password as it is meant: the same on the keyboard of another phone. Digits of any script are the same; what nobody sees and
 * spaces at its ends are none of it.
 */
export const plainPassword = (typed: string): string => westernDigits(cleanLine(typed)).normalize('NFC')
