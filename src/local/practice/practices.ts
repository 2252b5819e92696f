import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId, PackHash } from '#domain/id.ts'
import { type Clock, readNow } from '../clock/clock.ts'
import { withRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { PracticeDraft } from './practice-draft.ts'

export type { PracticeDraft }

type Task = { readonly moduleId: ModuleId; readonly packHash: PackHash; readonly language: PackLanguage }
/** What she can change of it; the rest follows. */
export type PracticeChange = Pick<PracticeDraft, 'doneAt' | 'selfCheck' | 'reflection' | 'sendsReflection'>

export const findPractice = (db: ProfileDatabase, moduleId: ModuleId): Promise<PracticeDraft | undefined> =>
  db.practice.get(moduleId)

/**
 * Changes one thing of a practice task, beginning it if need be. What is changed is read in the same transaction, so that two
 * tabs do not undo each other. `now`: for what is shown with its time. Resolves when the phone has written it.
 */
export function changePractice(
  db: ProfileDatabase,
  task: Task,
  change: (draft: PracticeDraft, now: number) => Partial<PracticeChange>,
  clock: Clock,
): Promise<PracticeDraft> {
  return withRoom(() =>
    db.transaction('rw', db.practice, db.state, async () => {
      const draft = (await db.practice.get(task.moduleId)) ?? begun(task, clock.now())
      const changed = {
        ...draft,
        ...task,
        ...change(draft, await readNow(db, clock)),
        changedSince: draft.readyAt !== null,
      }
      await db.practice.put(changed)
      return changed
    }),
  )
}

const begun = (task: Task, startedAt: number): PracticeDraft => ({
  ...task,
  startedAt,
  doneAt: {},
  selfCheck: {},
  reflection: '',
  sendsReflection: false,
  readyAt: null,
  readyBy: null,
  changedSince: false,
})
