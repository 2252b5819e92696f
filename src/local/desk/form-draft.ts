import type { Clock } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { changeWords, findWords } from '../drafts/half-written.ts'

/** What she typed into a form of the desk, by field. A field that stands as it was is not in it. */
export type FormFields = Readonly<Record<string, unknown>>

/** Forms of the desk lie under this and the place of their page: `desk:/supervision/assign/…`. */
export const deskForms = 'desk:'

export const readForm = async (db: ProfileDatabase, form: string): Promise<FormFields> =>
  parseForm(await findWords(db, form))

/**
 * Changes some fields of a form in one transaction, so that two windows keep what each typed. `undefined` forgets a field. Says
 * whether anything is kept then.
 */
export const changeForm = async (
  db: ProfileDatabase,
  form: string,
  changes: FormFields,
  clock: Clock,
): Promise<boolean> => {
  const lay = (stored: string): string => {
    const fields = Object.entries({ ...parseForm(stored), ...changes })
    const kept = fields.filter(([, value]) => value !== undefined)
    return kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept))
  }
  return (await changeWords(db, form, lay, clock)) !== ''
}

export const endForm = (db: ProfileDatabase, form: string): Promise<void> => db.halfWritten.delete(form)

export type BegunForm = { readonly form: string; readonly at: number }

/** All forms of the desk that were begun and not sent, the last first. */
export async function listForms(db: ProfileDatabase): Promise<readonly BegunForm[]> {
  const rows = await db.halfWritten.where('form').startsWith(deskForms).toArray()
  return rows.map(({ form, at }) => ({ form, at })).toSorted((a, b) => b.at - a.at)
}

function parseForm(text: string): FormFields {
  const fields: unknown = text === '' ? {} : JSON.parse(text) // Written only above.
  return typeof fields === 'object' && fields !== null ? { ...fields } : {}
}
