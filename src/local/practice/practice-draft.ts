import type { PackLanguage } from '#domain/content/languages.ts'
import type { LineId, ModuleId, PackHash, RecordId, StepId } from '#domain/id.ts'
import type { SelfCheck } from '#domain/progress/record.ts'

/** A practice task under way: ticked over days, and hers alone until she calls it ready. */
export type PracticeDraft = {
  readonly moduleId: ModuleId
  readonly packHash: PackHash
  readonly language: PackLanguage
  readonly startedAt: number
  /** When each step was ticked, in ms since 1970 UTC. */
  readonly doneAt: Readonly<Record<StepId, number>>
  readonly selfCheck: Readonly<Record<LineId, SelfCheck>>
  readonly reflection: string
  /** Whether the reflection goes along when the task is called ready. */
  readonly sendsReflection: boolean
  /** When it was last called ready, and by which record; null while it has not been. */
  readonly readyAt: number | null
  readonly readyBy: RecordId | null
  /** Whether something was changed after that: then it can be called ready again. */
  readonly changedSince: boolean
}

/** Some seconds of a voice note that is being recorded: what is kept when the phone dies before its end. */
export type VoicePiece = {
  readonly moduleId: ModuleId
  /** From 0; a piece means something only after those before it. */
  readonly number: number
  readonly sound: Blob
  /** Length of the note up to the end of this piece. */
  readonly lengthMs: number
  readonly at: number
}

/** A voice note on a practice task: one a module. It leaves the phone only if its owner shares it herself. */
export type VoiceNote = {
  readonly moduleId: ModuleId
  readonly sound: Blob
  readonly lengthMs: number
  readonly at: number
}
