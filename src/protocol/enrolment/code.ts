import { cleanWords } from '#domain/text/clean.ts'
import { westernDigits } from '#domain/text/digits.ts'
import { crockford, crockfordAlphabet, crockfordSymbols } from './crockford.ts'

/** Invitation and recovery codes: 9 random symbols (45 bits) and one check symbol, shown as `XXXXX-XXXXX`. */
const length = 10

/** A new code from 6 random bytes. */
export function makeCode(random: Uint8Array): string {
  const body = crockford(random, length - 1)
  return body + checkSymbol(body)
}

export const showCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

export type FoundCode =
  | { readonly kind: 'code'; readonly code: string }
  /** Nothing in the text is a code: a letter is missing, two are swapped, or it is not there. */
  | { readonly kind: 'none' }
  /** Several codes, as on a sheet of invitations: nobody can say for her which is hers. */
  | { readonly kind: 'several' }

/** Between two symbols of one code, however it was copied. */
const gap = '[\\s.,:/_\\u00b7\\u2022-]'
/** A code that begins where nothing of a word stands before it; looked ahead, so that the next word may begin one too. */
const standing = (form: string): RegExp => new RegExp(`(?:^|[^a-z0-9])(?=(${form})(?![a-z0-9]))`, 'gi')
/** Where a code may stand in a text: the surest places first. */
const places: readonly RegExp[] = [
  // Behind the # of a join link.
  /\/join\/?\S*?#([a-z0-9-]{10,12})(?![a-z0-9])/gi,
  // As it is shown.
  standing('[a-z0-9]{5}-[a-z0-9]{5}'),
  standing(`[a-z0-9]{5}${gap}{1,4}[a-z0-9]{5}`),
  standing('[a-z0-9]{10}'),
]

/** The code in what a person typed or pasted: alone, in a whole message, or in a link. */
export function findCode(pasted: string): FoundCode {
  const text = plain(pasted)
  for (const place of places) {
    const found = new Set([...text.matchAll(place)].flatMap((match) => codeOf(match[1] ?? '') ?? []))
    // A word of ten letters may look like a code; nearly every code has a digit.
    const likely = found.size > 1 ? new Set([...found].filter((code) => /\d/.test(code))) : found
    const [code] = likely
    if (likely.size > 1) return { kind: 'several' }
    if (code !== undefined) return { kind: 'code', code }
  }
  // Letter by letter, with whatever between them.
  const alone = codeOf(text.replace(new RegExp(`${gap}|["'«»()<>\\[\\]*!?;]`, 'g'), ''))
  return alone === undefined ? { kind: 'none' } : { kind: 'code', code: alone }
}

/** The code a person typed or pasted, or undefined when there is not exactly one. */
export function readCode(typed: string): string | undefined {
  const found = findCode(typed)
  return found.kind === 'code' ? found.code : undefined
}

function codeOf(text: string): string | undefined {
  const symbols = crockfordSymbols(text)
  if (symbols.length !== length) return undefined
  if ([...symbols].some((symbol) => !crockfordAlphabet.includes(symbol))) return undefined
  return checkSymbol(symbols.slice(0, -1)) === symbols.at(-1) ? symbols : undefined
}

/** Digits, letters and dashes of the keyboard, and the # of a link that was wrapped into another. */
const plain = (pasted: string): string =>
  westernDigits(cleanWords(pasted).normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212\u0640]/g, '-')
    .replace(/%23/g, '#')
    .replace(/%2f/gi, '/')
    .replace(/%[0-9a-f]{2}/gi, ' ')

/** Weights 1, 3, 5 … are odd, so that any single wrong symbol and most swaps change the sum modulo 32. */
function checkSymbol(body: string): string {
  const sum = [...body].reduce(
    (total, symbol, index) => total + crockfordAlphabet.indexOf(symbol) * (2 * index + 1),
    0,
  )
  return crockfordAlphabet[sum % 32] ?? '0'
}
