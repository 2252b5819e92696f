import { onMounted, onScopeDispose, shallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'

/** What browsers call a language's voices: `ar-SA`, `ar_EG`, and on some phones `ara`. */
const codes: Readonly<Record<PackLanguage, readonly string[]>> = {
  ar: ['ar', 'ara'],
  fr: ['fr', 'fra', 'fre'],
}

/**
 * A voice of this very phone for a language; null while there is none. A voice that works over the network would cost data,
 * and be silent where this app is used.
 */
export function useReadingVoice(language: PackLanguage) {
  const voice = shallowRef<SpeechSynthesisVoice | null>(null)
  const look = (): void => {
    voice.value =
      speechSynthesis
        .getVoices()
        .find(
          ({ localService, lang }) =>
            localService && codes[language].includes(lang.toLowerCase().split(/[-_]/)[0] ?? ''),
        ) ?? null
  }
  const hasSpeech = 'speechSynthesis' in globalThis
  onMounted(() => {
    if (!hasSpeech) return
    look()
    // The list comes late on most phones.
    speechSynthesis.addEventListener('voiceschanged', look)
  })
  onScopeDispose(() => {
    if (hasSpeech) speechSynthesis.removeEventListener('voiceschanged', look)
  })
  return voice
}
