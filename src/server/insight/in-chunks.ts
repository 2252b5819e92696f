/** A statement holds some ten thousand values: with the columns of these tables, as many rows as this. */
const rowsAtOnce = 500

export function inChunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chunks: (readonly Row[])[] = []
  for (let from = 0; from < rows.length; from += rowsAtOnce) chunks.push(rows.slice(from, from + rowsAtOnce))
  return chunks
}
