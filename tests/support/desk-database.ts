import type { Act } from '#domain/desk/act.ts'

/** As much of somebody's database as the forms of the desk ask, in memory: jsdom has no IndexedDB. */
export function deskDatabase() {
  const codes = new Map<string, string>()
  const acts: Act[] = []
  const begun = new Map<string, { readonly form: string; readonly text: string }>()
  const db = {
    codes: {
      bulkPut: (rows: { id: string; code: string }[]) =>
        Promise.resolve(rows.forEach(({ id, code }) => codes.set(id, code))),
      bulkGet: (ids: string[]) => Promise.resolve(ids.map((id) => ({ id, code: codes.get(id) ?? '' }))),
    },
    acts: {
      add: ({ record }: { record: Act }) => Promise.resolve(void acts.push(record)),
      toArray: () => Promise.resolve(acts.map((record) => ({ id: record.id, record, own: true }))),
    },
    outbox: {
      add: () => Promise.resolve(),
      get: () => Promise.resolve(undefined),
      bulkGet: (ids: string[]) => Promise.resolve(ids.map(() => undefined)),
    },
    halfWritten: {
      get: (form: string) => Promise.resolve(begun.get(form)),
      put: (row: { form: string; text: string }) => Promise.resolve(void begun.set(row.form, row)),
      delete: (form: string) => Promise.resolve(void begun.delete(form)),
      where: () => ({
        startsWith: (start: string) => ({
          toArray: () => Promise.resolve([...begun.values()].filter(({ form }) => form.startsWith(start))),
        }),
      }),
    },
    state: { get: () => Promise.resolve(undefined), put: () => Promise.resolve() },
    // The tables, however many, then the work.
    transaction: (...given: unknown[]) => {
      const work = given.at(-1)
      return typeof work === 'function' ? work() : undefined
    },
  }
  return { db, codes, acts, begun }
}
