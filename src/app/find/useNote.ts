import { onMounted, ref } from 'vue'
import { asId } from '#domain/id.ts'
import { useI18n } from '../i18n/i18n.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { useSession } from '../shell/session.ts'

/** A private note on one lesson, kept at every letter: whatever the phone does next, what was said to be saved is there. */
export function useNote(moduleId: string, lessonId: string) {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const session = useSession()
  const text = ref('')
  const state = ref<'reading' | 'still' | 'saving' | 'saved' | 'failed'>('reading')
  let isWriting = false
  let waits = false

  onMounted(async () => {
    const { device, databaseOf, notes, profiles } = await onDevice()
    const profile = await profiles.findCurrentProfile(device)
    const kept = profile && (await notes.findNote(databaseOf(profile.id), asId(moduleId), asId(lessonId)))
    text.value = kept?.text ?? ''
    state.value = 'still'
  })

  /** One write at a time; what was typed meanwhile is in the next. */
  async function save(): Promise<void> {
    waits = true
    state.value = 'saving'
    if (isWriting) return
    isWriting = true
    try {
      const device = await onDevice()
      const { id } = await session.ensureProfile(device, language)
      while (waits) {
        waits = false
        await device.notes.saveNote(device.databaseOf(id), {
          moduleId: asId(moduleId),
          lessonId: asId(lessonId),
          text: text.value,
          at: Date.now(),
        })
      }
      state.value = 'saved'
    } catch {
      state.value = 'failed' // A full phone; the words stay in the field.
    } finally {
      isWriting = false
    }
  }

  function write(words: string): void {
    text.value = words
    void save()
  }

  return { text, state, write }
}
