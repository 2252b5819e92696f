import type { AttemptRecord } from '#domain/progress/record.ts'
import { liveQuery } from '../database/live-query.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { isFull } from '../database/quota.ts'
import { type FinishedQuiz, recordAttempt, type Recorded } from '../outbox/record.ts'
import type { World } from '../world.ts'
import { changeDraft, type Draft, isSameTry, readTry } from './drafts.ts'
import { holder } from './unwritten.ts'

type Change = (draft: Draft) => Draft

/** A try apart from the screen that shows it. */
export type HeldTry = {
  readonly shown: () => Draft
  readonly show: (listening: TryListener) => OpenTry
}

const { heldAs, hold, closeOnUpgrade } = holder<HeldTry>()

/** What a screen learns of the try it shows. */
export type TryListener = {
  /** The try as it is now: as stored, with what this screen has changed and the phone has not written yet. */
  readonly show: (draft: Draft) => void
  /** Another tab has submitted it. Nothing more comes after this. */
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

/** A browser reports for half a minute that there is no room, also after some was made. */
const againMs = 5_000

/**
 * A quiz in progress as one screen holds it. Its changes are merged into what is stored; what other tabs change is shown here.
 * What the phone cannot write stays on the screen, and is tried again until there is room. Left before that, it is held in
 * memory. The next screen that opens the same try goes on with it.
 */
export function openTry(db: ProfileDatabase, first: Draft, world: World, listening: TryListener): OpenTry {
  const left = heldAs(db, first.packHash)
  return (left && isSameTry(left.shown(), first) ? left : sitting(db, first, world)).show(listening)
}

function sitting(db: ProfileDatabase, first: Draft, world: World): HeldTry {
  let stored = first
  let unwritten: readonly Change[] = []
  /** Undefined while no screen shows it. */
  let listening: TryListener | undefined
  let isOver = false
  let isSubmitting = false
  let lastWrite: Promise<void> = Promise.resolve()
  let another: ReturnType<typeof setTimeout> | undefined
  let following: { unsubscribe(): void } | undefined

  const shown = (): Draft => unwritten.reduce((draft, change) => change(draft), stored)
  const held: HeldTry = { shown, show }

  function show(listener: TryListener): OpenTry {
    leave()
    listening = listener
    following = liveQuery(() => readTry(db, stored)).subscribe(
      ({ record, stored: now }) => {
        if (isOver || isSubmitting) return
        if (record) return end(record)
        if (!now) return
        stored = now
        listening?.show(shown())
      },
      () => undefined, // A database that cannot be read any more: the next write says so.
    )
    if (unwritten.length > 0) {
      listening.show(shown())
      void write().catch(() => undefined) // The listener learns of it.
    }
    return {
      async change(change) {
        if (isOver || listening !== listener) return
        unwritten = [...unwritten, change]
        hold(db, first.packHash, held)
        if (!isSubmitting) listening.show(shown())
        await write().catch(() => undefined) // The listener knows.
      },
      submit,
      close() {
        if (listening === listener) leave()
      },
    }
  }

  function leave(): void {
    listening = undefined
    following?.unsubscribe()
  }

  function end(record: AttemptRecord): void {
    // Who is submitting gets the record in return.
    if (isOver || isSubmitting) return
    const listener = listening
    stop()
    listener?.finishedElsewhere(record)
  }

  function stop(): void {
    isOver = true
    leave()
    clearTimeout(another)
    closeOnUpgrade(db, first.packHash, held)
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
        another = setTimeout(() => void write().catch(() => undefined /* The listener knows. */), againMs)
      listening?.failed(error)
      throw error
    }
    if (unwritten.length === 0) closeOnUpgrade(db, first.packHash, held)
    listening?.failed(null)
    listening?.show(shown())
  }

  async function submit(judge: FinishedQuiz['judge']): Promise<Recorded> {
    isSubmitting = true
    try {
      await write()
      const recorded = await recordAttempt(db, { draft: stored, judge }, world)
      stop()
      return recorded
    } finally {
      isSubmitting = false
    }
  }

  return held
}
