import type { AttemptRecord } from '#domain/progress/record.ts'
import { liveQuery } from '../database/live-query.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { isFull } from '../database/quota.ts'
import { type FinishedQuiz, recordAttempt, type Recorded } from '../outbox/record.ts'
import type { World } from '../world.ts'
import { changeDraft, type Draft, readTry } from './drafts.ts'

type Change = (draft: Draft) => Draft

/** What a screen hears of the try it shows. */
export type TryListener = {
  /** The try as it is now: as stored, with what this screen has changed and the phone has not written yet. */
  readonly show: (draft: Draft) => void
  /** Another tab has submitted it. Nothing more is heard after this. */
  readonly finishedElsewhere: (record: AttemptRecord) => void
  /** Null: all is written. Else why the last write failed. */
  readonly failed: (error: unknown) => void
}

export type OpenTry = {
  readonly change: (change: Change) => Promise<void>
  readonly submit: (judge: FinishedQuiz['judge']) => Promise<Recorded>
  /** The screen is left. What is not written yet is still written. */
  readonly close: () => void
}

/** A browser believes for half a minute that there is no room, also after some was made. */
const againMs = 5_000

/**
 * A quiz in progress as one screen holds it. Its changes are merged into what is stored; what other tabs change is shown here.
 * What the phone cannot write stays on the screen, and is tried again until there is room.
 */
export function openTry(db: ProfileDatabase, first: Draft, world: World, heard: TryListener): OpenTry {
  let stored = first
  let unwritten: readonly Change[] = []
  let isOver = false
  let isSubmitting = false
  let lastWrite: Promise<void> = Promise.resolve()
  let another: ReturnType<typeof setTimeout> | undefined

  const shown = (): Draft => unwritten.reduce((draft, change) => change(draft), stored)

  const following = liveQuery(() => readTry(db, stored)).subscribe(
    ({ record, stored: now }) => {
      if (isOver || isSubmitting) return
      if (record) return end(record)
      if (!now) return
      stored = now
      heard.show(shown())
    },
    () => undefined, // A database that cannot be read any more: the next write says so.
  )

  function end(record: AttemptRecord): void {
    // Who is submitting hears of the record as the answer to that.
    if (isOver || isSubmitting) return
    stop()
    heard.finishedElsewhere(record)
  }

  function stop(): void {
    isOver = true
    following.unsubscribe()
    clearTimeout(another)
  }

  function write(): Promise<void> {
    clearTimeout(another)
    lastWrite = lastWrite.then(writeAll, writeAll)
    return lastWrite
  }

  async function writeAll(): Promise<void> {
    const changes = unwritten
    if (changes.length === 0) return
    try {
      const kept = await changeDraft(db, stored, (draft) => changes.reduce((now, each) => each(now), draft))
      unwritten = unwritten.slice(changes.length)
      if (kept.kind === 'finished') return end(kept.record)
      stored = kept.draft
    } catch (error) {
      if (isFull(error))
        another = setTimeout(() => void write().catch(() => undefined /* The listener has heard. */), againMs)
      if (!isOver) heard.failed(error)
      throw error
    }
    if (isOver) return
    heard.failed(null)
    heard.show(shown())
  }

  return {
    async change(change) {
      if (isOver) return
      unwritten = [...unwritten, change]
      if (!isSubmitting) heard.show(shown())
      await write().catch(() => undefined) // The listener has heard.
    },

    async submit(judge) {
      isSubmitting = true
      try {
        await write()
        const recorded = await recordAttempt(db, { draft: stored, judge }, world)
        stop()
        return recorded
      } finally {
        isSubmitting = false
      }
    },

    close() {
      isOver = true
      following.unsubscribe()
    },
  }
}
