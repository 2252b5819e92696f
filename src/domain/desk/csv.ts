export type CsvCell = string | number | null

/** A spreadsheet runs a text that starts like this as a formula. Full-width forms too: some convert them when opening. */
const startsLikeFormula = /^[=+\-@\t\r\n\0＝＋－＠]/

/**
 * A table that opens as it should by a double click: UTF-8 with a mark, else Arabic turns to noise; semicolons, the separator
 * of Moroccan and French settings; no text that a spreadsheet could run. Numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // Spaces before the sign do not stop every spreadsheet.
  const safe =
    startsLikeFormula.test(value) || startsLikeFormula.test(value.trimStart()) ? `'${value}` : value
  return /[";\r\n,\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
