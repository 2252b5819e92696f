import type { Language, PackLanguage } from '#domain/content/languages.ts'
import { dueReviews, type ReviewPlan } from '#domain/review/due.ts'
import { type Recall, recallsIn, type When } from '#domain/review/recall.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import type { PackRow } from '#local/packs/installed.ts'
import type { Catalogue } from '#protocol/pack/catalogue.ts'
import type { OnDevice } from '../../device/on-device.ts'
import { type Quizzes, readQuizzes } from './quizzes.ts'

/** What one person has learned on this phone, and what follows from it for today. */
export type Learning = {
  readonly stored: readonly StoredRecord[]
  readonly rows: readonly PackRow[]
  readonly offers: Catalogue | undefined
  readonly quizzes: Quizzes
  readonly recalls: readonly Recall[]
  readonly plan: ReviewPlan
  readonly now: number
  /** When a record was finished. */
  readonly when: When
  readonly timeZone: string
}

export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** For `liveQuery`: every question to the database comes before anything else is awaited. */
export async function readLearning(
  onDevice: OnDevice,
  profileId: string,
  language: PackLanguage,
): Promise<Learning> {
  const db = onDevice.databaseOf(profileId)
  const stored = await onDevice.records.listRecords(db)
  const now = await onDevice.clock.readNow(db, onDevice.world)
  const rows = await onDevice.installed.listPacks(onDevice.device)
  const offers = await onDevice.catalogue.findCatalogue(onDevice.device)
  const records = stored.map(({ record }) => record)
  const quizzes = await readQuizzes(onDevice, stored, rows, language)
  const finished = new Map(stored.map(({ record, finishedAt }) => [record.id, finishedAt]))
  const when = ({ id }: LearningRecord): number => finished.get(id) ?? now
  const timeZone = ownTimeZone()
  const recalls = recallsIn(records, quizzes.mark, when)
  const plan = dueReviews(recalls, { now, timeZone, known: quizzes.ideas })
  return { stored, rows, offers, quizzes, recalls, plan, now, when, timeZone }
}

/** A module's title in the reader's language, as far as the phone knows it. */
export function titleIn({ offers, rows }: Learning, moduleId: string, language: Language): string {
  return (
    offers?.modules.find((module) => module.moduleId === moduleId)?.title[language] ??
    rows.find((row) => row.moduleId === moduleId)?.manifest.title ??
    moduleId
  )
}

/** A module's number in the list of all, from 1; one that left the list is drawn as none of them. */
export const numberIn = ({ offers }: Learning, moduleId: string): number =>
  (offers?.modules.findIndex((module) => module.moduleId === moduleId) ?? -1) + 1
