import { crockford, crockfordAlphabet, crockfordSymbols } from './crockford.ts'

/** Invitation and recovery codes: 9 random symbols (45 bits) and one check symbol, shown as `XXXXX-XXXXX`. */
const length = 10

/** A new code from 6 random bytes. */
export function makeCode(random: Uint8Array): string {
  const body = crockford(random, length - 1)
  return body + checkSymbol(body)
}

export const showCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** The code a person typed, or undefined when it cannot be one (a letter missing, two letters swapped). */
export function readCode(typed: string): string | undefined {
  const symbols = crockfordSymbols(typed)
  if (symbols.length !== length) return undefined
  if ([...symbols].some((symbol) => !crockfordAlphabet.includes(symbol))) return undefined
  return checkSymbol(symbols.slice(0, -1)) === symbols.at(-1) ? symbols : undefined
}

/** Weights 1, 3, 5 … are odd, so that any single wrong symbol and most swaps change the sum modulo 32. */
function checkSymbol(body: string): string {
  const sum = [...body].reduce(
    (total, symbol, index) => total + crockfordAlphabet.indexOf(symbol) * (2 * index + 1),
    0,
  )
  return crockfordAlphabet[sum % 32] ?? '0'
}
