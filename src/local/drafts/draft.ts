import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId, PackHash } from '#domain/id.ts'

/** A quiz in progress: kept at every change, never sent. Keyed by the version of the module it was begun with. */
export type Draft = {
  readonly packHash: PackHash
  readonly moduleId: ModuleId
  readonly language: PackLanguage
  readonly seed: number
  readonly startedAt: number
  /** Which question is on the screen, from 0. */
  readonly position: number
  /** By question id. */
  readonly given: Readonly<Record<string, string[]>>
  readonly spentMs: Readonly<Record<string, number>>
  /** Questions whose feedback has been seen: their responses stand. */
  readonly shown: readonly string[]
  /** By question id, where she said it; drafts begun before it was asked have none. */
  readonly sure?: Readonly<Record<string, boolean>>
}

/** What somebody has typed into a form and not sent yet. */
export type HalfWritten = {
  /** Which form, such as `ask:play/why-play/idea`. */
  readonly form: string
  readonly text: string
  /** ms since 1970 UTC. */
  readonly at: number
}
