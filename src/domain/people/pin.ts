import { cleanLine } from '../text/clean.ts'
import { westernDigits } from '../text/digits.ts'

/** Wrong tries that cost nothing: a slow finger is not a thief. */
const freeTries = 3
const shortestMs = 10_000
const longestMs = 15 * 60_000

/** How long the next try must wait after so many wrong ones in a row: nothing, then 10 s, 20 s, 40 s … 15 minutes. */
export function pinDelayMs(failures: number): number {
  if (failures < freeTries) return 0
  return Math.min(longestMs, shortestMs * 2 ** Math.min(failures - freeTries, 20))
}

/** What was typed as a PIN of 4 to 8 digits, Arabic-Indic digits included; undefined when it is not one. */
export function readPin(typed: string): string | undefined {
  const digits = westernDigits(cleanLine(typed))
  return /^\d{4,8}$/.test(digits) ? digits : undefined
}
