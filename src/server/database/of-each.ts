import type { AccountId } from '#domain/id.ts'

/** Rows of many people, asked for by person, in the order they came. */
export type OfEach<Row> = (id: AccountId) => readonly Row[]

/** One statement reads the rows of many people. Of each the first ones are kept, so that a page stays a page. */
export function rowsOfEach<Row>(
  rows: readonly Row[],
  whoseOf: (row: Row) => AccountId,
  most?: number,
): OfEach<Row> {
  const groups = new Map<AccountId, Row[]>()
  for (const row of rows) {
    const [id, group] = [whoseOf(row), groups.get(whoseOf(row))]
    if (group === undefined) groups.set(id, [row])
    else group.push(row)
  }
  return (id) => (groups.get(id) ?? []).slice(0, most)
}
