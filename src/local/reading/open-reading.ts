import type { PackLanguage } from '#domain/content/languages.ts'
import type { LessonId, ModuleId, PackHash } from '#domain/id.ts'
import { activeMs, roundedMs } from '#domain/progress/active-time.ts'
import { standing } from '#domain/progress/record.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import { ownRowsOf } from '../outbox/own.ts'
import { addSession } from '../outbox/record.ts'
import type { World } from '../world.ts'
import type { Place } from './place.ts'
import { findLastPlace } from './places.ts'

/** Shorter than this, a look is not a session. */
const worthKeepingMs = 4_000
const againMs = 5_000

type Lesson = {
  readonly moduleId: ModuleId
  readonly lessonId: LessonId
  readonly language: PackLanguage
  /** Anchors of its cards, in order. */
  readonly cards: readonly string[]
}

type Around = {
  readonly world: World
  /** The version on the screen; undefined while the phone does not know it. Asked again each time it is needed. */
  readonly packHash: () => Promise<PackHash | undefined>
  /** A record was made: there is something to send. */
  readonly recorded: () => void
  /** Null: all that was read is written. Else why the last write failed; it is tried again. */
  readonly failed?: (error: unknown) => void
}

export type OpenReading = {
  /** A card came to rest on the screen. Resolves when it is written, or could not be. */
  readonly see: (index: number) => Promise<void>
  /** Somebody touched the screen: the time since the last sign counts as reading. */
  readonly touch: () => void
  /** The lesson is left, or the phone put aside. */
  readonly pause: () => Promise<void>
  readonly resume: () => void
  /** What could not be written is tried now: there may be room again. */
  readonly keep: () => Promise<void>
}

/**
 * One reading of one lesson. It is completed when every card has been on the screen, over days and windows; then the record and
 * the last card are one transaction, tried again until the phone has written it. Rereading moves no place.
 */
export function openReading(db: ProfileDatabase, lesson: Lesson, around: Around): OpenReading {
  const { world } = around
  let startedAt = world.now()
  let lastSign = performance.now()
  let spentMs = 0
  let furthest = 0
  let last = 0
  let unwritten: readonly string[] = []
  let another: ReturnType<typeof setTimeout> | undefined
  let jobs: Promise<unknown> = Promise.resolve()
  /** Of a phone that stays full the first failure is enough. */
  let isNoted = false

  const touch = (): void => {
    const now = performance.now()
    spentMs += activeMs(lastSign, now)
    lastSign = now
  }

  /** One at a time, in order; a failure does not stop those behind it. */
  const enqueue = (job: () => Promise<void>): Promise<void> => {
    const done = jobs.then(job)
    jobs = done.catch(() => undefined) // Whoever asked for it hears of it.
    return done
  }

  async function keepSeen(): Promise<void> {
    clearTimeout(another)
    const seen = unwritten
    if (seen.length === 0) return
    try {
      const packHash = await around.packHash()
      const isRecorded = await withRoom(() =>
        // `async`: Dexie follows what is awaited inside only where it sees that.
        db.transaction('rw', [db.places, db.records, db.outbox, db.drafts, db.state], async () =>
          keepPlace(seen, packHash),
        ),
      )
      if (isRecorded) begin()
      // Completed, and the phone cannot tell yet of which version: asked again.
      if (isRecorded === null) again()
      else unwritten = unwritten.slice(seen.length)
      if (isRecorded) around.recorded()
      if (unwritten.length === 0) around.failed?.(null)
    } catch (error) {
      // Reading goes on, and it is tried again.
      around.failed?.(error)
      if (!isNoted) world.note?.(error, 'reading')
      isNoted = true
      again()
    }
  }

  const again = (): void => {
    clearTimeout(another)
    another = setTimeout(() => void enqueue(keepSeen), againMs)
  }

  /** Inside a transaction. Whether the lesson was recorded as completed now; null when it should have been. */
  async function keepPlace(now: readonly string[], packHash: PackHash | undefined): Promise<boolean | null> {
    if (await isCompleted(db, lesson)) return false
    const { cards, ...names } = lesson
    const stored = await db.places.get([names.moduleId, names.lessonId, names.language])
    const seen = [...new Set([...seenBefore(stored, cards), ...now])]
    const missing = cards.findIndex((card) => !seen.includes(card))
    // At the end with cards passed over: the first of them is where reading goes on.
    const at = missing >= 0 && last === cards.length - 1 ? missing : last
    const place = { ...names, card: cards[at] ?? '', cardNumber: at + 1, cards: cards.length }
    // What is read now is the last place, also when the clock ran ahead at an earlier one.
    const before = (await findLastPlace(db))?.at ?? 0
    await db.places.put({ ...place, seen, at: Math.max(world.now(), before + 1) })
    if (missing >= 0) return false
    if (packHash === undefined) return null
    await addSession(db, session(packHash, true), world)
    return true
  }

  const session = (packHash: PackHash, completed: boolean) => ({
    moduleId: lesson.moduleId,
    lessonId: lesson.lessonId,
    language: lesson.language,
    packHash,
    startedAt,
    spentMs: roundedMs(spentMs),
    furthestCard: furthest,
    cards: lesson.cards.length,
    completed,
  })

  function begin(): void {
    startedAt = world.now()
    spentMs = 0
  }

  async function keepSession(): Promise<void> {
    await keepSeen()
    touch()
    if (furthest === 0 || spentMs < worthKeepingMs) return
    const packHash = await around.packHash()
    if (packHash === undefined) return // The time stays counted, for the next occasion.
    const kept = spentMs
    await withRoom(() => addSession(db, session(packHash, false), world))
    startedAt = world.now()
    spentMs -= kept
    around.recorded()
  }

  return {
    see(index) {
      touch()
      last = index
      furthest = Math.max(furthest, index + 1)
      unwritten = [...unwritten, lesson.cards[index] ?? '']
      return enqueue(keepSeen)
    },
    touch,
    pause: () => enqueue(keepSession).catch(() => undefined), // Not written: the time stays counted.
    keep: () => enqueue(keepSeen),
    resume: () => void (lastSign = performance.now()),
  }
}

/** By any of this person's phones, and not withdrawn. */
async function isCompleted(db: ProfileDatabase, { moduleId, lessonId }: Lesson): Promise<boolean> {
  const rows = await ownRowsOf(db, moduleId)
  return standing(rows.map(({ record }) => record)).some(
    (record) => record.kind === 'session' && record.lessonId === lessonId && record.completed,
  )
}

function seenBefore(place: Place | undefined, cards: readonly string[]): readonly string[] {
  if (place === undefined) return []
  return place.seen ?? cards.slice(0, cards.indexOf(place.card) + 1)
}
