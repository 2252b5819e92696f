/** A positive number as people type it: either comma, either digits, spaces between thousands. Undefined when it is none. */
export function readAmount(typed: string): number | undefined {
  const plain = typed
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[,٫،]/g, '.')
  const amount = /^\d+(?:\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : 0
  return amount > 0 && amount <= 1_000_000 ? amount : undefined
}

/** What a megabyte costs when the whole bundle is used, to a hundredth of a centime. */
export const pricePerMb = (bundleDirhams: number, bundleMb: number): number =>
  Math.max(0.0001, Math.round((bundleDirhams / bundleMb) * 10_000) / 10_000)
