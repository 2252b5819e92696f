import type { AttemptRecord } from '#domain/progress/record.ts'
import { liveQuery } from '../database/live-query.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { isFull } from '../database/quota.ts'
import { type FinishedQuiz, recordAttempt, type Recorded } from '../outbox/record.ts'
import type { World } from '../world.ts'
import { changeDraft, type Draft, isSameTry, readTry } from './drafts.ts'
import { hold, letGo, heldAs } from './unwritten.ts'

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
 * What the phone cannot write stays on the screen, and is tried again until there is room. Left before that, it is held in memory,
 * and the next screen that opens the same try goes on with it.
 */
export function openTry(db: ProfileDatabase, first: Draft, world: World, heard: TryListener): OpenTry {
  const held = heldAs(db, first, isSitting)
  return (held && isSameTry(held.shown(), first) ? held : new Sitting(db, first, world)).show(heard)
}

const isSitting = (held: unknown): held is Sitting => held instanceof Sitting

class Sitting {
  readonly #db: ProfileDatabase
  readonly #world: World
  #stored: Draft
  #unwritten: readonly Change[] = []
  /** Null while no screen shows it. */
  #heard: TryListener | null = null
  #isOver = false
  #isSubmitting = false
  #lastWrite: Promise<void> = Promise.resolve()
  #another: ReturnType<typeof setTimeout> | undefined
  #following: { unsubscribe(): void } | undefined

  constructor(db: ProfileDatabase, first: Draft, world: World) {
    this.#db = db
    this.#world = world
    this.#stored = first
  }

  shown(): Draft {
    return this.#unwritten.reduce((draft, change) => change(draft), this.#stored)
  }

  show(heard: TryListener): OpenTry {
    this.#leave()
    this.#heard = heard
    this.#follow()
    const isShown = (): boolean => this.#heard === heard && !this.#isOver
    if (this.#unwritten.length > 0) {
      heard.show(this.shown())
      void this.#write().catch(() => undefined) // The listener hears.
    }
    return {
      change: async (change) => {
        if (!isShown()) return
        this.#unwritten = [...this.#unwritten, change]
        hold(this.#db, this.#stored.packHash, this)
        if (!this.#isSubmitting) heard.show(this.shown())
        await this.#write().catch(() => undefined) // The listener has heard.
      },
      submit: (judge) => this.#submit(judge),
      close: () => {
        if (this.#heard === heard) this.#leave()
      },
    }
  }

  #follow(): void {
    this.#following = liveQuery(() => readTry(this.#db, this.#stored)).subscribe(
      ({ record, stored: now }) => {
        if (this.#isOver || this.#isSubmitting) return
        if (record) return this.#end(record)
        if (!now) return
        this.#stored = now
        this.#heard?.show(this.shown())
      },
      () => undefined, // A database that cannot be read any more: the next write says so.
    )
  }

  #leave(): void {
    this.#heard = null
    this.#following?.unsubscribe()
  }

  #end(record: AttemptRecord): void {
    // Who is submitting hears of the record as the answer to that.
    if (this.#isOver || this.#isSubmitting) return
    const heard = this.#heard
    this.#stop()
    heard?.finishedElsewhere(record)
  }

  #stop(): void {
    this.#isOver = true
    this.#leave()
    clearTimeout(this.#another)
    letGo(this.#db, this.#stored.packHash, this)
  }

  #write(): Promise<void> {
    clearTimeout(this.#another)
    const writeAll = (): Promise<void> => this.#writeAll()
    this.#lastWrite = this.#lastWrite.then(writeAll, writeAll)
    return this.#lastWrite
  }

  async #writeAll(): Promise<void> {
    const changes = this.#unwritten
    if (changes.length === 0) return
    try {
      const kept = await changeDraft(this.#db, this.#stored, (draft) =>
        changes.reduce((now, each) => each(now), draft),
      )
      this.#unwritten = this.#unwritten.slice(changes.length)
      if (kept.kind === 'finished') return this.#end(kept.record)
      this.#stored = kept.draft
    } catch (error) {
      if (isFull(error))
        this.#another = setTimeout(
          () => void this.#write().catch(() => undefined /* The listener has heard. */),
          againMs,
        )
      this.#heard?.failed(error)
      throw error
    }
    if (this.#unwritten.length === 0) letGo(this.#db, this.#stored.packHash, this)
    this.#heard?.failed(null)
    this.#heard?.show(this.shown())
  }

  async #submit(judge: FinishedQuiz['judge']): Promise<Recorded> {
    this.#isSubmitting = true
    try {
      await this.#write()
      const recorded = await recordAttempt(this.#db, { draft: this.#stored, judge }, this.#world)
      this.#stop()
      return recorded
    } finally {
      this.#isSubmitting = false
    }
  }
}
