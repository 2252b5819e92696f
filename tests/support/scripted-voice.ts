/**
 * The phone's speech as a journey drives it, put in place before the page's scripts (`addInitScript`): its voices come late, as
 * on most phones, and a sentence is over when the journey says so.
 */
export function scriptedVoice(): void {
  type Sentence = EventTarget & { readonly text: string; readonly voice?: { name: string }; rate?: number }
  const said: { text: string; voice: string; rate: number }[] = []
  let current: Sentence | null = null
  let voices: { name: string; lang: string; localService: boolean }[] = []
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(sentence: Sentence) {
      current = sentence
      said.push({ text: sentence.text, voice: sentence.voice?.name ?? '', rate: sentence.rate ?? 1 })
    },
    cancel() {
      const stopped = current
      current = null
      stopped?.dispatchEvent(new Event('error'))
    },
  })
  class Utterance extends EventTarget {
    readonly text: string
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  Object.assign(window, {
    voice: {
      said,
      comes() {
        voices = [
          { name: 'far away', lang: 'ar-SA', localService: false },
          { name: 'français', lang: 'fr-FR', localService: true },
          { name: 'here', lang: 'ar_MA', localService: true },
        ]
        synthesis.dispatchEvent(new Event('voiceschanged'))
      },
      isSpeaking: () => current !== null,
      finishes() {
        const finished = current
        current = null
        finished?.dispatchEvent(new Event('end'))
      },
    },
  })
}

export type ScriptedVoice = {
  readonly said: readonly { readonly text: string; readonly voice: string; readonly rate: number }[]
  readonly comes: () => void
  readonly isSpeaking: () => boolean
  readonly finishes: () => void
}
