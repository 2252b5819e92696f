import type { CsvCell } from '#domain/desk/csv.ts'

type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly CsvCell[])[]
  /** The row with the names of the columns, counted from zero. */
  readonly head: number
  readonly isRightToLeft: boolean
}

/** The program that writes such files; fetched with the page that offers one, so that it is here without a network. */
export const loadWriter = async () => (await import('write-excel-file/browser')).default

/** A spreadsheet file. Every text says that it is one: a name that begins with `=` stays a name. */
export async function makeSheet({ name, rows, head, isRightToLeft }: Sheet): Promise<Blob> {
  const write = await loadWriter()
  const last = rows.length - 1
  const cells = rows.map((row, line) =>
    row.map((value) => {
      if (value === null) return null
      const weight = line <= head || line === last ? { fontWeight: 'bold' as const } : {}
      return typeof value === 'number'
        ? { value, type: Number, ...weight }
        : { value, type: String, wrap: line === head, ...weight }
    }),
  )
  const columns = (rows[head] ?? []).map((_, index) => ({ width: index === 0 ? 30 : 14 }))
  return write(cells, {
    // A sheet's name is short and has none of these signs.
    sheet: name.replace(/[\\/?*:[\]']/g, ' ').slice(0, 31),
    rightToLeft: isRightToLeft,
    orientation: 'landscape',
    columns,
  }).toBlob()
}
