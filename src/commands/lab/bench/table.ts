/** What a figure is held against: a number of its own, or the floor of the same run. */
export type Target =
  | { readonly atMost: number }
  | { readonly ratioAtMost: number }
  | { readonly ratioAtLeast: number }
export type Row = {
  readonly name: string
  readonly unit: string
  readonly floor: number | null
  readonly measured: number
  readonly target: Target | null
}

export function isMet({ floor, measured, target }: Row): boolean {
  if (target === null) return true
  if ('atMost' in target) return measured <= target.atMost
  const ratio = measured / (floor ?? Number.NaN)
  return 'ratioAtMost' in target ? ratio <= target.ratioAtMost : ratio >= target.ratioAtLeast
}

const header = ['', 'target', 'floor', 'measured', 'ratio', '']

/** One table a person can read in a terminal or paste into an issue. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    targetIn(row),
    row.floor === null ? '' : amount(row.floor, row.unit),
    amount(row.measured, row.unit),
    row.floor === null || row.floor === 0 ? '' : `${(row.measured / row.floor).toFixed(2)}×`,
    row.target === null ? '' : isMet(row) ? 'ok' : 'missed',
  ])
  const lines = [header, ...cells]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function targetIn({ target, unit }: Row): string {
  if (target === null) return ''
  if ('atMost' in target) return `≤ ${amount(target.atMost, unit)}`
  return 'ratioAtMost' in target ? `≤ ${target.ratioAtMost}×` : `≥ ${target.ratioAtLeast}×`
}

function amount(value: number, unit: string): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) < 10 ? 2 : 1
  return `${value.toFixed(digits)} ${unit}`.trim()
}
