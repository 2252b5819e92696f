import { onBeforeUnmount } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import { activeMs, roundedMs } from '#domain/learning/active-time.ts'
import { useDelivery } from '../shell/delivery.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { packHashOf } from '../shell/pack-hash-of.ts'
import { useSession } from '../shell/session.ts'
import { showCard } from './go-there.ts'

type Reading = { readonly moduleId: string; readonly lessonId: string; readonly language: PackLanguage }

/** Shorter than this, and on the first card only, a look is not a session. */
const worthKeepingMs = 4_000

/** Follows which card is read and for how long; keeps the place at every card, and a session when it is left or completed. */
export function useReading({ moduleId, lessonId, language }: Reading) {
  const onDevice = useOnDevice()
  const session = useSession()
  const delivery = useDelivery()
  let cards: HTMLElement[] = []
  let current = 0
  let startedAt = 0
  let lastSign = 0
  let spentMs = 0
  let furthest = 0
  let isCompleted = false
  let isKept = false
  let observer: IntersectionObserver | undefined

  const pass = (): void => {
    const now = performance.now()
    spentMs += activeMs(lastSign, now)
    lastSign = now
  }

  function follow(article: HTMLElement): void {
    const strip = article.querySelector<HTMLElement>('.cards')
    if (!strip) return
    cards = [...strip.querySelectorAll<HTMLElement>('.card')]
    begin()
    observer = new IntersectionObserver(seen, { root: strip, threshold: 0.6 })
    for (const card of cards) observer.observe(card)
    article.addEventListener('pointerdown', pass, { passive: true })
    strip.addEventListener('keydown', (event) => turn(event, getComputedStyle(strip).direction === 'rtl'))
    document.addEventListener('visibilitychange', onHidden)
  }

  function begin(): void {
    startedAt = Date.now()
    lastSign = performance.now()
    spentMs = 0
    isKept = false
  }

  function seen(entries: IntersectionObserverEntry[]): void {
    const entry = entries.findLast((candidate) => candidate.isIntersecting)
    const index = entry ? cards.findIndex((card) => card === entry.target) : -1
    if (index < 0) return
    pass()
    current = index
    furthest = Math.max(furthest, index + 1)
    void keepPlace(index)
    if (index === cards.length - 1 && !isCompleted) {
      isCompleted = true
      void keepSession()
    }
  }

  function turn(event: KeyboardEvent, rightToLeft: boolean): void {
    const step = { ArrowLeft: rightToLeft ? 1 : -1, ArrowRight: rightToLeft ? -1 : 1 }[event.key]
    const card = step === undefined ? undefined : cards[current + step]
    if (!card) return
    event.preventDefault()
    showCard(card.id)
  }

  async function keepPlace(index: number): Promise<void> {
    const device = await onDevice()
    const profile = await session.ensureProfile(device, language)
    const card = cards[index]?.id ?? ''
    await device.places.savePlace(device.databaseOf(profile.id), {
      moduleId: asId(moduleId), lessonId: asId(lessonId), language, card, cardNumber: index + 1, cards: cards.length, at: Date.now(),
    })
  }

  async function keepSession(): Promise<void> {
    pass()
    if (isKept || furthest === 0 || (spentMs < worthKeepingMs && furthest < 2)) return
    isKept = true
    const kept = { startedAt, spentMs: roundedMs(spentMs), furthestCard: furthest, cards: cards.length, completed: isCompleted }
    begin()
    // A completed lesson is told once; reading on in it afterwards is a session of its own only if it lasts.
    isKept = isCompleted
    const device = await onDevice()
    const packHash = await packHashOf(device, moduleId, language)
    if (!packHash) return
    const profile = await session.ensureProfile(device, language)
    await device.record.recordSession(
      device.databaseOf(profile.id),
      { moduleId: asId(moduleId), packHash, language, lessonId: asId(lessonId), ...kept },
      device.world,
    )
    void delivery.deliver()
  }

  function onHidden(): void {
    if (document.visibilityState === 'hidden') void keepSession()
    else lastSign = performance.now()
  }

  onBeforeUnmount(() => {
    observer?.disconnect()
    document.removeEventListener('visibilitychange', onHidden)
    if (cards.length > 0) void keepSession()
  })

  return { follow }
}
