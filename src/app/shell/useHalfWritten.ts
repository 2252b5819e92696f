import { onMounted, ref, watch, type Ref } from 'vue'
import { useI18n } from '../i18n/i18n.ts'
import { useOnDevice } from './on-device.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { useSession } from './session.ts'

/** The words in a form, kept on the phone at every letter until they are sent: emptied, they are forgotten. */
export function useHalfWritten(form: string): Ref<string> {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const session = useSession()
  const text = ref('')
  const keep = oneAtATime(async () => {
    const device = await onDevice()
    const { id } = await session.ensureProfile(device, language)
    const words = { form, text: text.value, at: device.world.now() }
    await device.halfWritten.keepWords(device.databaseOf(id), words)
  })

  onMounted(async () => {
    const device = await onDevice()
    const profile = await device.profiles.findCurrentProfile(device.device)
    const left = profile && (await device.halfWritten.findWords(device.databaseOf(profile.id), form))
    // Who has begun to type meanwhile means what she types.
    if (left && text.value === '') text.value = left
    // On a full phone the words are on the screen alone, and sending them says so.
    watch(text, () => void keep().catch(() => undefined))
  })
  return text
}
