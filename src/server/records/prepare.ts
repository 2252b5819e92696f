import { type Act, withoutSecret } from '#domain/desk/act.ts'
import { isAct, isActKind } from '#domain/desk/is-act.ts'
import { recordKinds } from '#domain/desk/lists.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { canonical } from '#protocol/canonical.ts'
import { decode } from '#protocol/decode.ts'
import { actSchema } from '#protocol/desk/acts.ts'
import { maxRecordJson } from '#protocol/limits.ts'
import { recordSchema } from '#protocol/sync/record.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'
import type { Responses } from '../insight/response-rows.ts'
import type { PackShelf } from '../packs/shelf.ts'
import { mark, type Marking } from './mark.ts'
import { textOf } from './refused-text.ts'

/** A record as far as it can be judged without the database. Each stands alone: a bad one does not touch its neighbours. */
export type Prepared =
  | {
      readonly kind: 'sound'
      readonly record: LearningRecord | Act
      readonly content: string
      readonly marking: Marking | null
      readonly responses: Responses | null
      /** As it came. */
      readonly input: unknown
    }
  | {
      readonly kind: 'unsound'
      readonly id: string
      readonly reason: RefusalReason
      readonly input: unknown
    }

export async function prepareRecords(
  records: readonly unknown[],
  text: string,
  packs: PackShelf,
): Promise<Prepared[]> {
  // Below this size no single record can be too large, so nothing has to be measured.
  const isLong = text.length > maxRecordJson
  const prepared: Prepared[] = []
  for (const record of records) {
    const isTooLarge = isLong && (textOf(record)?.length ?? 0) > maxRecordJson
    prepared.push(isTooLarge ? unsound(record, 'too-large') : await prepareRecord(record, packs))
  }
  return prepared
}

async function prepareRecord(input: unknown, packs: PackShelf): Promise<Prepared> {
  const decoded = isActKind(kindOf(input)) ? decode(actSchema, input) : decode(recordSchema, input)
  if (decoded.kind === 'malformed') return unsound(input, isUnknownKind(input) ? 'unknown-kind' : 'malformed')
  const record = decoded.value
  const pack = record.packHash === null ? undefined : await packs.findPack(record.packHash)
  const marked = mark(record, pack)
  if (marked.kind === 'refused') return unsound(input, marked.reason)
  const { marking, responses } = marked
  return {
    kind: 'sound',
    record,
    content: canonical(isAct(record) ? withoutSecret(record) : record),
    marking,
    responses,
    input,
  }
}

export const unsound = (input: unknown, reason: RefusalReason): Prepared => ({
  kind: 'unsound',
  id: idOf(input),
  reason,
  input,
})

/** What the sender calls it, for the reply; an id of any length would make a reply of any length. */
export function idOf(input: unknown): string {
  return isObject(input) && typeof input['id'] === 'string' ? input['id'].slice(0, 100) : ''
}

function isUnknownKind(input: unknown): boolean {
  const named = kindOf(input)
  return typeof named === 'string' && !isActKind(named) && !recordKinds.some((kind) => kind === named)
}

const kindOf = (input: unknown): unknown => (isObject(input) ? input['kind'] : undefined)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
