import { onMounted, ref, shallowRef, watch } from 'vue'
import type { Language } from '#domain/content/languages.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { askToPersist } from '../../device/ask-to-persist.ts'
import { bytesAgain } from '../../common/download-weight.ts'
import { type OnDevice, useOnDevice } from '../../device/on-device.ts'
import { ownProgress } from '../../common/own-progress.ts'
import { dropMedia as dropMediaOf } from '#local/packs/drop-media.ts'
import { weighPacks } from '#local/packs/weights.ts'
import type { PackRow, PackWeight, Usage } from '#local/packs/installed.ts'
import { useLiveQuery } from '../../frame/ui/useLiveQuery.ts'

export type StoredModule = PackWeight & {
  readonly title: string
  /** What fetching it again would take from her data; null when it is not on offer any more. */
  readonly downloadBytes: number | null
  /** Why it has to stay; null when it may go. */
  readonly usage: Usage | null
  /** Everybody here who began it, or was asked to, has passed it. */
  readonly isFinished: boolean
}
export type Storage = {
  readonly modules: readonly StoredModule[]
  readonly freeBytes: number | null
  readonly persisted: boolean | null
  readonly hasWork: boolean
}

/** What lies on this phone and what could go; looked at again whenever a module comes or goes. */
export function useStorage() {
  const onDevice = useOnDevice()
  const { language } = useI18n()
  const storage = shallowRef<Storage | null>(null)
  const isBusy = ref(false)
  const rows = useLiveQuery(async () => {
    const { device, liveQuery, installed } = await onDevice()
    return liveQuery(() => installed.listPacks(device))
  }, [])

  async function look(): Promise<void> {
    storage.value = await lookAt(await onDevice(), language)
  }
  onMounted(look)
  watch(rows, look)

  /** One change at a time: two at once would judge by what the other is about to take away. */
  async function change(work: (device: OnDevice) => Promise<unknown>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    try {
      await work(await onDevice())
      await look()
    } finally {
      isBusy.value = false
    }
  }

  const dropMedia = (modules: readonly StoredModule[]): Promise<void> =>
    change(({ device }) =>
      dropMediaOf(
        device,
        modules.map(({ row }) => row.key),
      ),
    )
  const remove = ({ row }: StoredModule): Promise<void> =>
    change(({ device, installed }) => installed.removePack(device, row.key))
  const askToKeep = (): Promise<void> =>
    change(async ({ device, settings }) => {
      await askToPersist()
      await settings.writeSetting(device, 'askedToPersist', true)
    })

  return { storage, isBusy, dropMedia, remove, askToKeep }
}

async function lookAt(onDevice: OnDevice, language: Language): Promise<Storage> {
  const { device, installed, catalogue, world } = onDevice
  const offers = await catalogue.findCatalogue(device)
  const offered = ({ moduleId }: PackRow) => offers?.modules.find((module) => module.moduleId === moduleId)
  const { finished, hasWork } = await finishedOn(onDevice)
  const modules: StoredModule[] = []
  for (const weight of await weighPacks(device)) {
    modules.push({
      ...weight,
      title: offered(weight.row)?.title[language] ?? weight.row.manifest.title,
      downloadBytes: bytesAgain(offered(weight.row)?.packs[weight.row.language], weight.row),
      usage: await installed.usageOf(device, weight.row.packHash),
      isFinished: finished.has(weight.row.moduleId),
    })
  }
  return {
    modules: modules.toSorted((a, b) => roomOf(b) - roomOf(a)),
    freeBytes: await world.freeBytes(),
    persisted: await world.isPersisted(),
    hasWork,
  }
}

/** The room a module takes on the phone. */
export const roomOf = ({ textBytes, mediaBytes }: PackWeight): number => textBytes + mediaBytes

/** The modules nobody on this phone has still to do, of those that somebody did. */
async function finishedOn(
  onDevice: OnDevice,
): Promise<{ readonly finished: ReadonlySet<string>; readonly hasWork: boolean }> {
  const { device, databaseOf, profiles, records } = onDevice
  const passed = new Set<string>()
  const open = new Set<string>()
  let hasWork = false
  for (const profile of await profiles.listProfiles(device)) {
    const db = databaseOf(profile.id)
    const own = await records.listRecords(db)
    const assigned = (await records.listAssignments(db)).filter(({ withdrawn }) => !withdrawn)
    const { modules } = await ownProgress(onDevice, own)
    hasWork ||= own.length > 0
    const begun = own.flatMap(({ record }) => record.moduleId ?? [])
    for (const moduleId of new Set([...begun, ...assigned.map((each) => each.moduleId)]))
      (modules.get(moduleId)?.state === 'passed' ? passed : open).add(moduleId)
  }
  return { finished: new Set([...passed].filter((moduleId) => !open.has(moduleId))), hasWork }
}
