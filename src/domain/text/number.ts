import { westernDigits } from './digits.ts'
import { cleanLine } from './clean.ts'

export type ReadNumber =
  /** `written` is the value in plain digits with a point: what a record keeps. */
  | { readonly kind: 'number'; readonly value: number; readonly written: string }
  | { readonly kind: 'empty' }
  /** `4,500` is four and a half to one reader and four thousand to another. */
  | { readonly kind: 'two-ways'; readonly whole: string; readonly decimal: string }
  | { readonly kind: 'not-a-number' }

const notANumber: ReadNumber = { kind: 'not-a-number' }
/** More are not exact any more. */
const mostDigits = 15

/**
 * A number as people type or paste it: any digits, any minus, a comma or a point (`٫` too) before the decimals, groups of
 * three for the thousands. What is no number is never made one by leaving signs out.
 */
export function readNumber(typed: string): ReadNumber {
  const text = plainSigns(typed)
  if (text === '') return { kind: 'empty' }
  const [, sign = '', body = ''] = /^([+-]?) ?(.*)$/.exec(text) ?? []
  // `½` is one sign, and comes apart as 1⁄2.
  const part = /^(\d)\u2044(\d)$/.exec(body.slice(-1).normalize('NFKC'))
  const wholeBefore = body.slice(0, -1).trim()
  if (part !== null && /^\d{0,9}$/.test(wholeBefore))
    return numberOf(sign, (Number(wholeBefore) + Number(part[1]) / Number(part[2])).toFixed(4))
  const parts = /^(\d{0,15}|\d{1,3}(?:([ .,'])\d{3})(?:\2\d{3})*)(?:([.,])(\d*))?$/.exec(body)
  if (parts === null || !/\d/.test(body)) return notANumber
  const [, whole = '', group, point, decimals = ''] = parts
  if (group !== undefined && group === point) return notANumber
  const isOneGroup = /^[.,]$/.test(group ?? point ?? '') && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)
  if (isOneGroup) {
    const [before = '', after = ''] = body.split(/[.,]/)
    const decimal = numberOf(sign, `${before}.${after}`)
    return {
      kind: 'two-ways',
      whole: sign + before + after,
      decimal: decimal.kind === 'number' ? decimal.written : '',
    }
  }
  return numberOf(sign, `${whole.replace(/\D/g, '') || '0'}${decimals === '' ? '' : `.${decimals}`}`)
}

/** A whole number between bounds; undefined when it is none. */
export function readCount(typed: string, least: number, most: number): number | undefined {
  const read = readNumber(typed)
  // Where only whole numbers make sense, a single group can only be thousands.
  const value = read.kind === 'number' ? read.value : read.kind === 'two-ways' ? Number(read.whole) : NaN
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

/** Digits, `-`, `+`, `,` and `.` instead of what other keyboards have for them; thousands marked apart by a space or `'`. */
const plainSigns = (typed: string): string =>
  westernDigits(cleanLine(typed))
    .replace(/[\u2212\u2010-\u2015\ufe63\uff0d]/g, '-')
    .replace(/\uff0b/g, '+')
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/[\u060c\uff0c]/g, ',')
    .replace(/[\u066c\u2019\u02bc]/g, "'")

function numberOf(sign: string, digits: string): ReadNumber {
  const plain = digits
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  if (plain.replace('.', '').length > mostDigits) return notANumber
  // Three decimals would be read two ways the next time; with a nought more they are decimals.
  const clear = /^[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain
  const written = sign === '-' && plain !== '0' ? `-${clear}` : clear
  return { kind: 'number', value: Number(written), written }
}
