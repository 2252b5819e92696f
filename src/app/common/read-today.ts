import type { AssignmentState } from '#domain/assignment/due.ts'
import {
  otherPackLanguage,
  packLanguageOf,
  type Language,
  type PackLanguage,
} from '#domain/content/languages.ts'
import type { ModuleId } from '#domain/id.ts'
import type { AccountFacts, LaterPhone } from '#protocol/sync/sync.ts'
import { bytesToCome } from './download-weight.ts'
import type { OnDevice } from '../device/on-device.ts'
import { ownProgress } from './own-progress.ts'
import { whatNow, type WhatNow } from './what-now.ts'

export type AssignedModule = {
  readonly moduleId: ModuleId
  readonly title: string
  readonly dueOn: string | null
  readonly state: AssignmentState
  readonly note: string | null
  /** What the line has still to carry of it, in bytes; 0 when it is on this phone in the language of the screen. */
  readonly missingBytes: number
  /** Taken off this phone by hand: it does not come by itself. */
  readonly isRemoved: boolean
  /** The other language, when it is on this phone in that one alone. */
  readonly hereIn: PackLanguage | null
}
export type Today = {
  readonly whatNow: WhatNow | null
  readonly assigned: readonly AssignedModule[]
  readonly counts: { readonly waiting: number; readonly refused: number; readonly sent: number }
  readonly lastSync: number | null
  readonly account: AccountFacts | null
  readonly finishedLessons: number
  readonly hasLearned: boolean
  readonly newReplies: number
  /** A phone that joined in her name and that she does not know of. */
  readonly laterPhone: LaterPhone | null
}

/** What there is to do for one person, asked of the device; every awaited question before the last is followed live. */
export async function readToday(onDevice: OnDevice, profileId: string, language: Language): Promise<Today> {
  const db = onDevice.databaseOf(profileId)
  const { drafts, places, records, sync, catalogue, installed } = onDevice
  const stored = await records.listRecords(db)
  const now = await onDevice.clock.readNow(db, onDevice.world)
  const rows = await installed.listPacks(onDevice.device)
  const offers = await catalogue.findCatalogue(onDevice.device)
  const variant = (await onDevice.settings.readSettings(onDevice.device)).textOnly ? 'text' : 'whole'
  const titleOf = (moduleId: string): string =>
    offers?.modules.find((module) => module.moduleId === moduleId)?.title[language] ??
    rows.find((row) => row.moduleId === moduleId)?.manifest.title ??
    moduleId
  const packLanguage = packLanguageOf(language)
  const rowIn = (moduleId: string, among: PackLanguage) =>
    rows.find((pack) => pack.moduleId === moduleId && pack.language === among)
  const isHere = (moduleId: string, among: PackLanguage): boolean => rowIn(moduleId, among)?.state === 'ready'
  const other = otherPackLanguage(packLanguage)
  const missingOf = (moduleId: ModuleId): number => {
    const row = rowIn(moduleId, packLanguage)
    const offer = offers?.modules.find((module) => module.moduleId === moduleId)?.packs[packLanguage]
    return row?.state === 'ready' || !offer ? 0 : bytesToCome(offer, row, variant)
  }
  const last = await sync.lastSync(db)
  const draft = (await drafts.listDrafts(db)).toSorted((a, b) => b.startedAt - a.startedAt)[0]
  const place = await places.findLastPlace(db)
  const assignments = await records.listAssignments(db)
  const counts = await records.counts(db)
  const account = (await records.findAccount(db)) ?? null
  const newReplies = await onDevice.questions.countUnseen(db)
  const laterPhone = await onDevice.laterPhones.findLaterPhone(db)
  const removed = await installed.readRemoved(onDevice.device)
  // After the last question to the database: what is awaited here is not followed.
  const { modules } = await ownProgress(onDevice, stored)
  // Of what is due on one day, as for who came later: first what the group was asked first.
  const asked = onDevice.progress
    .assignedNow(assignments, modules, now)
    .toSorted((a, b) => a.assignment.assignedAt - b.assignment.assignedAt)
  const assigned = asked.map(({ assignment, state }) => ({
    moduleId: assignment.moduleId,
    title: titleOf(assignment.moduleId),
    dueOn: assignment.dueOn,
    note: assignment.note,
    missingBytes: missingOf(assignment.moduleId),
    isRemoved: removed.includes(`${assignment.moduleId}.${packLanguage}`),
    hereIn: !isHere(assignment.moduleId, packLanguage) && isHere(assignment.moduleId, other) ? other : null,
    state,
  }))
  const inOrder = assigned.toSorted(
    (a, b) =>
      Number(a.state.kind === 'satisfied') - Number(b.state.kind === 'satisfied') ||
      (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  )
  const order = new Set([
    ...inOrder.map(({ moduleId }) => moduleId),
    ...(place ? [place.moduleId] : []),
    ...(offers?.modules.map(({ moduleId }) => moduleId) ?? []),
  ])
  return {
    whatNow: whatNow({
      language,
      draft,
      place,
      packs: rows,
      titleOf,
      modules,
      dueInDays: new Map(
        asked.flatMap(({ assignment, dueInDays }) =>
          dueInDays === null ? [] : [[assignment.moduleId, dueInDays]],
        ),
      ),
      order: [...order],
    }),
    assigned: inOrder,
    counts,
    lastSync: last?.at ?? null,
    account,
    newReplies,
    laterPhone,
    hasLearned: stored.length > 0,
    finishedLessons: stored.filter(
      ({ record, withdrawnAt }) => withdrawnAt === null && record.kind === 'session' && record.completed,
    ).length,
  }
}
