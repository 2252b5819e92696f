import { computed, onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { openWords, type OpenWords } from '#local/drafts/open-words.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { type OnDevice, useOnDevice } from '../../device/on-device.ts'
import { useOwner } from './useOwner.ts'

/** Where the words of a field are kept. */
type Kept = {
  /** Which field; one name for one place. */
  readonly name: string
  readonly find: (device: OnDevice, db: ProfileDatabase) => Promise<string>
  /** One transaction; resolves with what is stored then. */
  readonly change: (
    device: OnDevice,
    db: ProfileDatabase,
    make: (stored: string) => string,
  ) => Promise<string>
}

/** Words that could not be written when their screen was left, for as long as the page lives. */
const left = new Map<string, string>()

function takeLeft(field: string): string {
  const words = left.get(field) ?? ''
  left.delete(field)
  return words
}

/** Her own words in a field, on the phone at every letter; every window that shows them shows the same. */
export function useKeptWords({ name, find, change }: Kept) {
  const { language } = useI18n()
  const load = useOnDevice()
  const ownerOf = useOwner(language)
  const text = ref('')
  const state = ref<'reading' | 'still' | 'saving' | 'saved' | 'failed'>('reading')
  /** Why the last write failed. */
  const failure = shallowRef<unknown>(null)
  let words: OpenWords | undefined
  let isGone = false
  /** Whose words: on a shared phone another person may be chosen while they stand here. */
  let owner = ''
  const fieldOf = (): string => `${owner}/${name}`

  onMounted(async () => {
    const device = await load()
    owner = (await device.profiles.findCurrentProfile(device.device))?.id ?? ''
    if (isGone) return
    const stored = device.liveQuery(async () => {
      const id = owner || (await device.profiles.findCurrentProfile(device.device))?.id
      return id ? find(device, device.databaseOf(id)) : ''
    })
    const changed = async (make: (stored: string) => string): Promise<string> => {
      const { id, db } = await ownerOf(device)
      owner = id
      return change(device, db, make)
    }
    // Typed before the device was there; or left on the screen earlier, when the phone could not write.
    const early = text.value || takeLeft(fieldOf())
    words = openWords(
      { stored, change: changed },
      {
        show(now) {
          text.value = now
          if (state.value === 'reading') state.value = 'still'
        },
        kept: () => (state.value = 'saved'),
        // The words stay in the field.
        failed(error) {
          failure.value = error
          state.value = 'failed'
        },
      },
    )
    if (early !== '') await write(early)
  })
  onScopeDispose(() => {
    isGone = true
    if (state.value === 'failed') left.set(fieldOf(), text.value)
    words?.close()
  })

  async function write(now: string): Promise<void> {
    text.value = now
    state.value = 'saving'
    await words?.write(now)
  }

  const isUnkept = computed(() => state.value === 'failed')
  const isFull = computed(() => problemOf(failure.value) === 'full')
  return { text, state, failure, isUnkept, isFull, write }
}
