import type { StoredRecord } from '#local/outbox/records.ts'

/** What one line of the list stands for: a record, or the reviews of one day that are in the same state. */
export type SyncLine =
  | { readonly kind: 'one'; readonly key: string; readonly stored: StoredRecord }
  | {
      readonly kind: 'reviews'
      readonly key: string
      readonly state: 'waiting' | 'sent'
      readonly all: readonly StoredRecord[]
      readonly right: number
      readonly at: number
    }

/** Dozens of reviews a day would bury the rest. Those that need help stay alone: each has its own code. */
export function linesOf(records: readonly StoredRecord[]): readonly SyncLine[] {
  const lines = new Map<string, SyncLine>()
  for (const stored of records) {
    const { record, state } = stored
    if (record.kind !== 'review' || state === 'refused') {
      lines.set(record.id, { kind: 'one', key: record.id, stored })
      continue
    }
    const key = `${state} ${new Date(stored.finishedAt).toDateString()}`
    const before = lines.get(key)
    const right = (stored.serverScore ?? record.score).raw
    lines.set(
      key,
      before?.kind === 'reviews'
        ? { ...before, all: [...before.all, stored], right: before.right + right }
        : { kind: 'reviews', key, state, all: [stored], right, at: stored.finishedAt },
    )
  }
  return [...lines.values()]
}
