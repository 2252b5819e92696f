import * as v from 'valibot'
import type { Act } from '#domain/desk/act.ts'
import { instant, offset, packLanguage, plainText, recordText, sequenceNumber, uuid } from '../conventions.ts'

const common = {
  id: uuid<'record'>(),
  seq: sequenceNumber,
  submittedAt: instant,
  offsetMs: v.nullable(offset),
  moduleId: v.null(),
  packHash: v.null(),
  language: packLanguage,
}

const reply = v.strictObject({
  ...common,
  kind: v.literal('reply'),
  questionId: uuid<'record'>(),
  text: recordText(1_000),
  was: v.nullable(plainText(1_000)),
})

/** An act of the desk as it travels and as it is kept (docs/decisions/0231). The phone's first load has none of this. */
export const actSchema: v.GenericSchema<unknown, Act> = v.variant('kind', [reply])
