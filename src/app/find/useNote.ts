import { onMounted, ref } from 'vue'
import { asId } from '#domain/id.ts'
import { useI18n } from '../i18n/i18n.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { oneAtATime } from '../shell/one-at-a-time.ts'
import { useSession } from '../shell/session.ts'

/** A private note on one lesson, kept at every letter: whatever the phone does next, what was said to be saved is there. */
export function useNote(moduleId: string, lessonId: string) {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const session = useSession()
  const text = ref('')
  const state = ref<'reading' | 'still' | 'saving' | 'saved' | 'failed'>('reading')

  onMounted(async () => {
    const { device, databaseOf, notes, profiles } = await onDevice()
    const profile = await profiles.findCurrentProfile(device)
    const kept = profile && (await notes.findNote(databaseOf(profile.id), asId(moduleId), asId(lessonId)))
    text.value = kept?.text ?? ''
    state.value = 'still'
  })

  const save = oneAtATime(async () => {
    try {
      const device = await onDevice()
      const { id } = await session.ensureProfile(device, language)
      const note = { moduleId: asId<'module'>(moduleId), lessonId: asId<'lesson'>(lessonId), at: Date.now() }
      const words = text.value
      await device.notes.saveNote(device.databaseOf(id), { ...note, text: words })
      if (words === text.value) state.value = 'saved'
    } catch {
      state.value = 'failed' // A full phone; the words stay in the field.
    }
  })

  function write(words: string): void {
    text.value = words
    state.value = 'saving'
    void save()
  }

  return { text, state, write }
}
