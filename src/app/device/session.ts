import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Address } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Profile } from '#local/profiles/profiles.ts'
import type { Settings } from '#local/settings/settings.ts'
import type { OnDevice } from './on-device.ts'

const longestAbsenceMs = 5 * 60_000

/** Who is on the screen. Facts about them stay in the database; this follows it. */
export const useSession = defineStore('session', () => {
  const profile = shallowRef<Profile | null>(null)
  const profiles = shallowRef<readonly Profile[]>([])
  const settings = shallowRef<Settings | null>(null)
  /** False until the device has opened: nothing personal is shown before. */
  const isKnown = ref(false)
  /** Why this device cannot keep anything; null when it can. */
  const trouble = ref<'storage.closed' | 'reader.insecure' | 'reader.old' | 'shell.full' | null>(null)
  const keepsNothing = computed(() => trouble.value === 'reader.insecure' || trouble.value === 'reader.old')
  /** The page that came is taken over: from now on the screen may differ from what was prerendered. */
  const isTakenOver = ref(false)
  /** Lessons can be read; screens offer nothing that would have to be kept (local/support). */
  const isReader = computed(() => isTakenOver.value && keepsNothing.value)
  /** The path of a screen that is not on this phone yet; null when everything asked for was there. */
  const notArrived = ref<string | null>(null)
  /** What broke on the screen that is shown; null when nothing did. */
  const broke = ref<'storage.closed' | 'shell.full' | 'shell.broke' | null>(null)
  const address = computed<Address>(() => profile.value?.address ?? 'feminine')
  const isSupervisor = computed(
    () => profile.value?.account?.roles.some((role) => role !== 'learner') ?? false,
  )
  const isAdministrator = computed(() => profile.value?.account?.roles.includes('administrator') ?? false)
  const isNobodyChosen = ref(false)
  /** Whose PIN was given since the app was opened. Kept in memory alone: a restart asks again. */
  const opened = ref<ReadonlySet<string>>(new Set())
  const needsPin = computed(() => profile.value?.pin != null && !opened.value.has(profile.value.id))
  /** There are people, and none was chosen or she has not shown who she is: the app asks who is there. */
  const isLocked = computed(() => isNobodyChosen.value || needsPin.value)

  function follow(onDevice: OnDevice): void {
    const { device, liveQuery, profiles: people, settings: preferences } = onDevice
    const everything = liveQuery(async () => ({
      profile: await people.findCurrentProfile(device),
      profiles: await people.listProfiles(device),
      settings: await preferences.readSettings(device),
      isLocked: await people.isLocked(device),
    }))
    closeAfterAbsence(onDevice.absence)
    everything.subscribe((now) => {
      profile.value = now.profile ?? null
      profiles.value = now.profiles
      settings.value = now.settings
      isNobodyChosen.value = now.isLocked && now.profiles.length > 0
      isKnown.value = true
    })
  }

  // A phone left lying about is anybody's: away for long, it asks again. It may also sleep without having been put aside.
  function closeAfterAbsence(absence: OnDevice['absence']): void {
    const look = (): void => {
      if (absence.ms() > longestAbsenceMs) closeAll()
      absence.end()
    }
    document.addEventListener('visibilitychange', look)
    setInterval(() => document.visibilityState === 'visible' && look(), 30_000)
  }

  const open = (id: string): void => void (opened.value = new Set([...opened.value, id]))
  const closeAll = (): void => void (opened.value = new Set())

  /** The person on the screen; a guest is made at the first thing worth keeping. */
  const ensureProfile = (
    { device, profiles: people, world }: OnDevice,
    language: PackLanguage | 'en',
  ): Promise<Profile> => {
    // The screen that asks is about to give way to the one that says why: it gets no reply.
    if (keepsNothing.value) return new Promise(() => undefined)
    return people.ensureCurrentProfile(device, { name: '', address: 'feminine', language }, world)
  }

  return {
    trouble,
    isReader,
    isTakenOver,
    notArrived,
    broke,
    profile,
    profiles,
    settings,
    isKnown,
    address,
    isSupervisor,
    isAdministrator,
    isLocked,
    needsPin,
    opened,
    open,
    closeAll,
    follow,
    ensureProfile,
  }
})
