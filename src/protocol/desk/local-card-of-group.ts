import * as v from 'valibot'
import { plainText, plainTextOrNull, uuid } from '../conventions.ts'
import { localCard } from './local-card.ts'

/** What the sheet of numbers reads of what the desk keeps, whose own schemas travel with the desk's screens. */
export const groupsOfBoard = v.object({
  cohorts: v.array(
    v.object({
      id: uuid<'cohort'>(),
      name: plainText(80),
      timeZone: v.string(),
      localCard: v.exactOptional(localCard),
    }),
  ),
})
export const staffOfGroups = v.object({
  supervisors: v.array(
    v.object({
      name: plainText(80),
      phone: plainTextOrNull(30),
      cohortIds: v.array(v.string()),
      ended: v.boolean(),
    }),
  ),
})
