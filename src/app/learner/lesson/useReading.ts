import { onBeforeUnmount, shallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { OpenReading } from '#local/reading/open-reading.ts'
import { useDelivery } from '../../device/delivery.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { packHashOf } from '../../frame/pack-hash-of.ts'
import { useSession } from '../../device/session.ts'
import { showCard } from './go-there.ts'

type Reading = { readonly moduleId: string; readonly lessonId: string; readonly language: PackLanguage }

/** A card that flies by while the strip turns was not on the screen; one that stays this long was. */
const restMs = 400

/** Follows which card is read and for how long. */
export function useReading({ moduleId, lessonId, language }: Reading) {
  const load = useOnDevice()
  const session = useSession()
  const delivery = useDelivery()
  let strip: HTMLElement
  let cards: HTMLElement[] = []
  let current = 0
  let left = NaN
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Opened early: a page that is being closed has time for one write, not for questions. */
  let reading: Promise<OpenReading> | undefined
  /** Why what was read last is in memory alone; null when it is written. */
  const unwritten = shallowRef<unknown>(null)

  async function open(): Promise<OpenReading> {
    const device = await load()
    const { id } = await session.ensureProfile(device, language)
    return device.openReading(
      device.databaseOf(id),
      {
        moduleId: asId(moduleId),
        lessonId: asId(lessonId),
        language,
        cards: cards.map((card) => card.id),
      },
      {
        world: device.world,
        packHash: () => packHashOf(device, moduleId, language),
        recorded: () => void delivery.deliver(),
        failed: (error) => (unwritten.value = error),
      },
    )
  }

  function tell(what: (reading: OpenReading) => unknown): void {
    if (!session.trouble) void (reading ??= open()).then(what) // Trouble is said by the shell; reading goes on.
  }

  function follow(article: HTMLElement): void {
    const found = article.querySelector<HTMLElement>('.cards')
    if (!found) return
    strip = found
    cards = [...strip.querySelectorAll<HTMLElement>('.card')]
    strip.addEventListener('scroll', move, { passive: true })
    article.addEventListener('pointerdown', touch, { passive: true })
    strip.addEventListener('keydown', (event) => turn(event, getComputedStyle(strip).direction === 'rtl'))
    document.addEventListener('visibilitychange', onHidden)
    move()
  }

  function move(): void {
    clearTimeout(timer)
    timer = setTimeout(rest, restMs)
  }

  /** The strip stands still: the card nearest to its edge is the one on the screen. */
  function rest(): void {
    if (document.visibilityState === 'hidden') return
    const edge = strip.getBoundingClientRect().left
    const distances = cards.map((card) => Math.abs(card.getBoundingClientRect().left - edge))
    current = distances.indexOf(Math.min(...distances))
    // On its way to the card she has gone to, or about to start: it rests when it has stood still since the last look.
    if (strip.dataset['to'] && cards[current]?.id !== strip.dataset['to'] && strip.scrollLeft !== left) {
      left = strip.scrollLeft
      return move()
    }
    left = NaN
    delete strip.dataset['to']
    tell((now) => now.see(current))
  }

  function touch(): void {
    delete strip.dataset['to'] // A finger turns the strip where it likes.
    tell((now) => now.touch())
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

  function onHidden(): void {
    if (document.visibilityState === 'hidden') tell((now) => now.pause())
    else {
      tell((now) => now.resume())
      move()
    }
  }

  onBeforeUnmount(() => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onHidden)
    if (reading) tell((now) => now.pause())
  })

  return { follow, unwritten, keep: () => tell((now) => now.keep()) }
}
