import { readNumber } from '#domain/text/number.ts'

/** A price or an amount of data; undefined when it is none. */
export function readAmount(typed: string): number | undefined {
  const read = readNumber(typed)
  const amount = read.kind === 'number' ? read.value : 0
  return amount > 0 && amount <= 1_000_000 ? amount : undefined
}

/** An amount as it stands in the field again: three decimals would read like thousands, so they become four. */
export function amountInField(amount: number, locale: string): string {
  const hasThree = /\.\d{3}$/.test(String(amount))
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: hasThree ? 4 : 0,
    maximumFractionDigits: 4,
  }).format(amount)
}

/** What a megabyte costs when the whole bundle is used, to a hundredth of a centime. */
export const pricePerMb = (bundleDirhams: number, bundleMb: number): number =>
  Math.max(0.0001, Math.round((bundleDirhams / bundleMb) * 10_000) / 10_000)
