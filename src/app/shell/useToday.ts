import { onMounted, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Assignment } from '#domain/assignment/assignment.ts'
import { earliestByModule } from '#domain/assignment/earliest.ts'
import { assignmentState, type AssignmentState } from '#domain/assignment/due.ts'
import {
  otherPackLanguage,
  packLanguageOf,
  type Language,
  type PackLanguage,
} from '#domain/content/languages.ts'
import type { ModuleId } from '#domain/id.ts'
import { progressIn } from '#domain/learning/progress.ts'
import type { LearningRecord } from '#domain/learning/record.ts'
import type { AccountFacts } from '#protocol/sync.ts'
import { useI18n } from '../i18n/i18n.ts'
import { type OnDevice, useOnDevice } from './on-device.ts'
import { passingByPack } from './passing.ts'
import { useSession } from './session.ts'
import { whatNow, type WhatNow } from './what-now.ts'

export type AssignedModule = {
  readonly moduleId: ModuleId
  readonly title: string
  readonly dueOn: string | null
  readonly state: AssignmentState
  readonly note: string | null
  /** What is still to be fetched of it, in bytes; 0 when it is on this phone in the language of the screen. */
  readonly missingBytes: number
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
  readonly newAnswers: number
}

/** What there is to do for the person on the screen and whether her work is safe, followed live. Null until the device has answered. */
export function useToday(): { readonly facts: Readonly<ShallowRef<Today | null>> } {
  const facts = shallowRef<Today | null>(null)
  const load = useOnDevice()
  const session = useSession()
  const { language } = useI18n()
  let stop: (() => void) | undefined

  async function follow(profileId: string | undefined): Promise<void> {
    stop?.()
    stop = undefined
    facts.value = null
    if (!profileId) return
    const device = await load()
    if (session.profile?.id !== profileId) return
    const subscription = device
      .liveQuery(() => readToday(device, profileId, language))
      .subscribe((now) => (facts.value = now))
    stop = () => subscription.unsubscribe()
  }

  onMounted(() => watch(() => session.profile?.id, follow, { immediate: true }))
  onScopeDispose(() => stop?.())
  return { facts }
}

async function readToday(onDevice: OnDevice, profileId: string, language: Language): Promise<Today> {
  const db = onDevice.databaseOf(profileId)
  const { drafts, places, records, sync, catalogue, installed } = onDevice
  const stored = await records.listRecords(db)
  const all: readonly LearningRecord[] = stored.map(({ record }) => record)
  const rows = await installed.listPacks(onDevice.device)
  const offers = await catalogue.findCatalogue(onDevice.device)
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
    return row?.state === 'ready' || !offer ? 0 : offer.bytes - (row?.bytesDone ?? 0)
  }
  const last = await sync.lastSync(db)
  const draft = (await drafts.listDrafts(db)).toSorted((a, b) => b.startedAt - a.startedAt)[0]
  const place = await places.findLastPlace(db)
  const assignments = await records.listAssignments(db)
  const counts = await records.counts(db)
  const account = (await records.findAccount(db)) ?? null
  const newAnswers = await onDevice.questions.countUnseen(db)
  // After the last question to the database: what is awaited here is not followed.
  const hasPassed = await passingByPack(onDevice, all)
  const assigned = [...earliestByModule(assignments).values()].map((assignment: Assignment) => {
    const { state, passedBy } = progressIn(assignment.moduleId, all, hasPassed)
    const entry = stored.find(({ record }) => record.id === passedBy?.id)
    const satisfiedBy = passedBy && {
      submittedAt: passedBy.submittedAt,
      offsetMs: passedBy.offsetMs,
      measuredOffsetMs: null,
      receivedAt: entry?.receivedAt ?? null,
    }
    return {
      moduleId: assignment.moduleId,
      title: titleOf(assignment.moduleId),
      dueOn: assignment.dueOn,
      note: assignment.note,
      missingBytes: missingOf(assignment.moduleId),
      hereIn: !isHere(assignment.moduleId, packLanguage) && isHere(assignment.moduleId, other) ? other : null,
      state: assignmentState(assignment, { started: state !== 'not-started', satisfiedBy }, Date.now()),
    }
  })
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
      progressOf: (moduleId) => progressIn(moduleId, all, hasPassed),
      order: [...order],
    }),
    assigned: inOrder,
    counts,
    lastSync: last?.at ?? null,
    account,
    newAnswers,
    hasLearned: all.length > 0,
    finishedLessons: all.filter((record) => record.kind === 'session' && record.completed).length,
  }
}
