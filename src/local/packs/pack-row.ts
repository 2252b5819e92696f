import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId, PackHash } from '#domain/id.ts'
import type { Manifest } from '#protocol/pack/pack.ts'

/** A module on this phone, whole or in part. `ready` is said only after every essential part was read again and verified. */
export type PackRow = {
  /** `<moduleId>.<language>`: one version at a time. */
  readonly key: string
  readonly moduleId: ModuleId
  readonly language: PackLanguage
  readonly packHash: PackHash
  readonly manifest: Manifest
  readonly state: 'partial' | 'ready'
  readonly bytes: number
  readonly bytesDone: number
  readonly readyAt: number | null
  /**
   * Pictures and sound, once it is ready: here; to come with the next download; or left out, because she wanted it so. Rows of
   * builds that knew no difference hold them.
   */
  readonly media?: 'held' | 'missing' | 'left-out'
}

export const packKey = (moduleId: string, language: PackLanguage): string => `${moduleId}.${language}`
