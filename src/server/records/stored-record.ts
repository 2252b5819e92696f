import type { LearningRecord } from '#domain/progress/record.ts'
import { decode } from '#protocol/decode.ts'
import { recordSchema } from '#protocol/sync/record.ts'

/**
 * A record as it was stored. Undefined for one that an earlier version took in under wider bounds: whoever reads leaves it
 * out and shows its neighbours. One row that cannot be read never closes a page.
 */
export function readStored(content: string): LearningRecord | undefined {
  const decoded = decode(recordSchema, JSON.parse(content))
  return decoded.kind === 'decoded' ? decoded.value : undefined
}

/** The same, where only one kind is meant. */
export function readStoredAs<Kind extends LearningRecord['kind']>(
  kind: Kind,
  content: string,
): Extract<LearningRecord, { kind: Kind }> | undefined {
  const record = readStored(content)
  return record !== undefined && isOf(record, kind) ? record : undefined
}

const isOf = <Kind extends LearningRecord['kind']>(
  record: LearningRecord,
  kind: Kind,
): record is Extract<LearningRecord, { kind: Kind }> => record.kind === kind
