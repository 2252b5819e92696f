import * as v from 'valibot'
import type { Act } from '#domain/desk/act.ts'
import { isActKind } from '#domain/desk/is-act.ts'
import { instant, offset, packLanguage, sequenceNumber, uuid } from '../conventions.ts'

/**
 * An act of the desk as a saved file brings it: enough to keep it and to deliver it. What each kind holds is checked by the
 * server alone. So an educator's phone needs none of the desk's file.
 */
export const carriedActSchema = v.pipe(
  v.looseObject({
    id: uuid<'record'>(),
    seq: sequenceNumber,
    submittedAt: instant,
    offsetMs: v.nullable(offset),
    moduleId: v.null(),
    packHash: v.null(),
    language: packLanguage,
    kind: v.string(),
  }),
  v.check((act) => isActKind(act.kind)),
  v.transform((act) => act as unknown as Act),
)
