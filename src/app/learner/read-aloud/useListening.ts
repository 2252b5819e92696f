import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { currentCard } from '../lesson-cards/current-card.ts'
import { followBlock } from './follow-block.ts'
import { highlight } from '../lesson-cards/highlight.ts'
import { recordingReader, voiceReader, type Reader } from './reader.ts'
import { useReadingVoice } from './useReadingVoice.ts'

/** Time to look up before the next card comes. */
const betweenCardsMs = 800

/** Reads a lesson aloud from the card that is shown, card after card, and follows whoever turns to another one. */
export function useListening(article: HTMLElement, language: PackLanguage) {
  const voice = useReadingVoice(language)
  /** `missing`: what should sound is not on this phone, and it has no voice of its own. */
  const state = ref<'off' | 'on' | 'paused' | 'missing'>('off')
  let card: HTMLElement | undefined
  let reader: Reader | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let observer: IntersectionObserver | undefined

  const canRead = (which: HTMLElement | undefined): boolean =>
    voice.value !== null || (which !== undefined && which.querySelector('audio') !== null)

  function begin(which: HTMLElement | undefined, isPaused = false): void {
    silence()
    card = which
    reader = card ? readerOf(card, true) : null
    if (!reader) return stop()
    state.value = isPaused ? 'paused' : 'on'
    if (!isPaused) reader.play()
  }

  function readerOf(which: HTMLElement, mayBeRecording: boolean): Reader | null {
    const recording = mayBeRecording ? which.querySelector('audio') : null
    const ears = { onBlock: follow, onEnd: turn, onFail: recording ? sayInstead : stop }
    if (recording) return recordingReader(recording, ears)
    return voice.value && voiceReader(which, voice.value, ears)
  }

  /** The recording is not on this phone: the phone's own voice, if there is one. */
  function sayInstead(): void {
    silence()
    reader = card ? readerOf(card, false) : null
    if (reader) reader.play()
    else state.value = 'missing'
  }

  function turn(): void {
    highlight(null)
    timer = setTimeout(() => {
      const next = card?.nextElementSibling
      if (!(next instanceof HTMLElement)) return stop()
      next.scrollIntoView({ inline: 'start', block: 'nearest' })
      history.replaceState(history.state, '', `#${next.id}`)
      begin(next)
    }, betweenCardsMs)
  }

  function follow(block: Element | null): void {
    highlight(block)
    if (card && block) followBlock(card, block)
  }

  /** She turned to another card herself: that one is read, or waits if listening is paused. */
  function seen(entries: IntersectionObserverEntry[]): void {
    const shown = entries.findLast(({ isIntersecting }) => isIntersecting)?.target
    if (
      !(shown instanceof HTMLElement) ||
      shown === card ||
      state.value === 'off' ||
      state.value === 'missing'
    )
      return
    begin(shown, state.value === 'paused')
  }

  function silence(): void {
    clearTimeout(timer)
    reader?.stop()
    reader = null
  }
  function pause(): void {
    if (state.value !== 'on') return
    clearTimeout(timer)
    reader?.pause()
    state.value = 'paused'
  }
  function resume(): void {
    if (state.value !== 'paused') return
    state.value = 'on'
    reader?.play()
  }
  function stop(): void {
    silence()
    state.value = 'off'
  }
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') pause()
  }

  onMounted(() => {
    observer = new IntersectionObserver(seen, { root: article.querySelector('.cards'), threshold: 0.6 })
    for (const each of article.querySelectorAll('.card')) observer.observe(each)
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', stop)
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    document.removeEventListener('visibilitychange', onHidden)
    removeEventListener('pagehide', stop)
    stop()
  })

  return { state, voice, canRead, start: () => begin(currentCard(article)), pause, resume, stop }
}
