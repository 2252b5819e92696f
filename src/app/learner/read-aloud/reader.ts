import { speechOf, type Spoken } from './card-speech.ts'

/** Says one card, from its recording or with a voice. Pausing stops at a sentence and goes on from it. */
export type Reader = { readonly play: () => void; readonly pause: () => void; readonly stop: () => void }

export type Ears = {
  readonly onBlock: (block: Element | null) => void
  readonly onEnd: () => void
  /** It could not be said: no such file on this phone, or a voice that gave up. */
  readonly onFail: () => void
}

/** Slower than people speak: for somebody who reads along. */
const rate = 0.9

export function recordingReader(recording: HTMLAudioElement, { onEnd, onFail }: Ears): Reader {
  recording.addEventListener('ended', onEnd)
  const failed = (error: unknown): void => {
    // Paused before it had begun, which is no fault.
    if (!(error instanceof DOMException && error.name === 'AbortError')) onFail()
  }
  return {
    play: () => void recording.play().catch(failed),
    pause: () => recording.pause(),
    stop() {
      recording.removeEventListener('ended', onEnd)
      recording.pause()
      recording.currentTime = 0
    },
  }
}

/**
 * One sentence at a time. The phone's own pause does nothing on Android, so pausing drops the sentence and playing says it
 * again.
 */
export function voiceReader(card: HTMLElement, voice: SpeechSynthesisVoice, ears: Ears): Reader {
  const spoken: readonly Spoken[] = speechOf(card)
  let at = 0
  /** The sentence that is being said; whatever an earlier one still reports does not count. */
  let current: SpeechSynthesisUtterance | null = null

  function say(): void {
    const next = spoken[at]
    ears.onBlock(next?.block ?? null)
    if (!next) return ears.onEnd()
    const utterance = new SpeechSynthesisUtterance(next.text)
    Object.assign(utterance, { voice, lang: voice.lang, rate })
    const ifCurrent = (then: () => void) => (): void => {
      if (current === utterance) then()
    }
    const continueReading = (): void => {
      at++
      say()
    }
    utterance.addEventListener('end', ifCurrent(continueReading))
    utterance.addEventListener('error', ifCurrent(ears.onFail))
    current = utterance
    speechSynthesis.speak(utterance)
  }
  function pause(): void {
    current = null
    speechSynthesis.cancel()
  }
  return {
    play: say,
    pause,
    stop() {
      pause()
      ears.onBlock(null)
    },
  }
}
