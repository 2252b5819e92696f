/** A whole number as a person types it, in Arabic-Indic digits too; undefined when it is none, or out of bounds. */
export function readCount(typed: string, least: number, most: number): number | undefined {
  const digits = typed.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  if (!/^\d{1,4}$/.test(digits)) return undefined
  const count = Number(digits)
  return count >= least && count <= most ? count : undefined
}
