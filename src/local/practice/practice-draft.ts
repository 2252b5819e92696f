import type { PackLanguage } from '#domain/content/languages.ts'
import type { LineId, ModuleId, PackHash, StepId } from '#domain/id.ts'
import type { SelfCheck } from '#domain/learning/record.ts'

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
  /** When it was last called ready; null while it has not been, or was changed since. */
  readonly readyAt: number | null
}
