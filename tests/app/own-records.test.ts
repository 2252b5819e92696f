import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/**
 * The table of records also holds what is carried for others. Who asks what a person did asks `outbox/own.ts` or `listRecords`;
 * only these read the table itself: they write a record by its id, send it, or save it to a file, whosever it is.
 */
const allowed = [
  'local/outbox/own.ts',
  'local/outbox/any-rows.ts',
  'local/outbox/records.ts',
  'local/outbox/reviews.ts',
  'local/outbox/record.ts',
  'local/outbox/next-seq.ts',
  'local/clock/note-future.ts',
  'local/courier/',
  'local/sync/',
]
const reading = /\bdb\.records\s*\.(?:toArray|where|get|bulkGet|filter|orderBy|toCollection|each|count)\b/

it('whoever reads records of a person leaves out what she carries for others', () => {
  const src = join(import.meta.dirname, '../../src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:app|local|sw)\/.*\.(?:ts|vue)$/.test(name),
  )
  const readers = files.filter((name) => reading.test(readFileSync(join(src, name), 'utf8')))
  expect(readers.length).toBeGreaterThan(3)
  expect(readers.filter((name) => !allowed.some((start) => name.startsWith(start)))).toEqual([])
})
