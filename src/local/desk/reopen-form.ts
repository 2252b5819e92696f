import type { Clock } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { dropRefused } from './acts.ts'
import { changeForm, type FormFields, readForm } from './form-draft.ts'

/**
 * What was typed for a refused act stands in its form again, and the act leaves her list. Something else she has begun there stays:
 * then the act stays, too.
 */
export async function reopenForm(
  db: ProfileDatabase,
  id: string,
  { form, fields }: { readonly form: string; readonly fields: FormFields },
  clock: Clock,
): Promise<void> {
  if (Object.keys(await readForm(db, form)).length > 0) return
  // The words first: stopped between the two, both are there.
  await changeForm(db, form, fields, clock)
  await dropRefused(db, id)
}
