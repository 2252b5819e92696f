import type { ModuleId, PackHash } from '#domain/id.ts'
import type { PackLanguage } from '#domain/content/languages.ts'

/** Every manifest this installation ever served: an attempt is marked with the very pack its learner saw. */
export type PackTable = {
  pack_hash: PackHash
  module_id: ModuleId
  language: PackLanguage
  version: number
  title: string
  manifest: string
  quiz_hash: string | null
  added_at: number
}

export type QuizTable = { quiz_hash: string; body: string }
