import { onMounted, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Score } from '#domain/assessment/marking.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { PackRow } from '#local/packs/installed.ts'
import { type OnDevice, useOnDevice } from '../../device/on-device.ts'
import { ownProgress } from '../../common/own-progress.ts'
import { useSession } from '../../device/session.ts'

export type ModuleFacts = {
  readonly row: PackRow | null
  readonly completed: ReadonlySet<string>
  /** The card where reading of a lesson stopped. */
  readonly cards: ReadonlyMap<string, string>
  readonly best: Score | null
  readonly passed: boolean
  readonly hasDraft: boolean
}

/** Where the person on the screen stands in one module, followed live. */
export function useModule(
  moduleId: string,
  language: PackLanguage,
): { readonly facts: Readonly<ShallowRef<ModuleFacts | null>> } {
  const facts = shallowRef<ModuleFacts | null>(null)
  const load = useOnDevice()
  const session = useSession()
  let stop: (() => void) | undefined

  async function follow(profileId: string | null): Promise<void> {
    stop?.()
    const device = await load()
    const subscription = device
      .liveQuery(() => moduleFacts(device, profileId, moduleId, language))
      .subscribe((now) => (facts.value = now))
    stop = () => subscription.unsubscribe()
  }

  onMounted(() => watch(() => session.profile?.id ?? null, follow, { immediate: true }))
  onScopeDispose(() => stop?.())
  return { facts }
}

async function moduleFacts(
  onDevice: OnDevice,
  profileId: string | null,
  moduleId: string,
  language: PackLanguage,
): Promise<ModuleFacts> {
  const rows = await onDevice.installed.listPacks(onDevice.device)
  const row = rows.find((each) => each.moduleId === moduleId && each.language === language) ?? null
  if (profileId === null)
    return { row, completed: new Set(), cards: new Map(), best: null, passed: false, hasDraft: false }
  const db = onDevice.databaseOf(profileId)
  const stored = await onDevice.records.listRecords(db)
  const places = await onDevice.places.listPlaces(db)
  const hasDraft = (await onDevice.drafts.listDrafts(db)).some((draft) => draft.moduleId === moduleId)
  // After the last question to the database: what is awaited here is not followed.
  const { modules } = await ownProgress(onDevice, stored)
  const progress = modules.get(asId(moduleId))
  return {
    row,
    completed: progress?.lessonsCompleted ?? new Set(),
    cards: new Map(
      places.filter((place) => place.moduleId === moduleId).map((place) => [place.lessonId, place.card]),
    ),
    best: progress?.best?.score ?? null,
    passed: progress?.state === 'passed',
    hasDraft,
  }
}
