import { onBeforeUnmount } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId, type PackHash } from '#domain/id.ts'
import { activeMs, roundedMs } from '#domain/learning/active-time.ts'
import type { Profile } from '#local/profiles/profiles.ts'
import { useDelivery } from '../shell/delivery.ts'
import { useOnDevice, type OnDevice } from '../shell/on-device.ts'
import { packHashOf } from '../shell/pack-hash-of.ts'
import { useSession } from '../shell/session.ts'
import { showCard } from './go-there.ts'

type Reading = { readonly moduleId: string; readonly lessonId: string; readonly language: PackLanguage }

type Known = { readonly device: OnDevice; readonly profile: Profile; readonly packHash: PackHash | undefined }

/** Shorter than this, a look is not a session. */
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
  /** Learnt once, early: a page that is being closed has time for one write, not for questions. */
  let known: Promise<Known> | undefined

  async function learn(): Promise<Known> {
    const device = await onDevice()
    const [profile, packHash] = await Promise.all([
      session.ensureProfile(device, language),
      packHashOf(device, moduleId, language),
    ])
    return { device, profile, packHash }
  }

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
    // The strip may still be on its way to the card that has the focus.
    const focused = cards.findIndex((card) => card.contains(document.activeElement))
    const card = step === undefined ? undefined : cards[(focused < 0 ? current : focused) + step]
    if (!card) return
    event.preventDefault()
    showCard(card.id)
  }

  async function keepPlace(index: number): Promise<void> {
    if (session.trouble) return // Said by the shell; reading goes on.
    const { device, profile } = await (known ??= learn())
    const card = cards[index]?.id ?? ''
    await device.places.savePlace(device.databaseOf(profile.id), {
      moduleId: asId(moduleId),
      lessonId: asId(lessonId),
      language,
      card,
      cardNumber: index + 1,
      cards: cards.length,
      at: Date.now(),
    })
  }

  async function keepSession(): Promise<void> {
    pass()
    if (session.trouble || isKept || furthest === 0 || (!isCompleted && spentMs < worthKeepingMs)) return
    isKept = true
    const kept = {
      startedAt,
      spentMs: roundedMs(spentMs),
      furthestCard: furthest,
      cards: cards.length,
      completed: isCompleted,
    }
    begin()
    // A completed lesson is told once; reading on in it afterwards is a session of its own only if it lasts.
    isKept = isCompleted
    const { device, packHash, profile } = await (known ??= learn())
    if (!packHash) {
      known = undefined
      return
    }
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
