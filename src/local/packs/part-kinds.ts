import type { Manifest, Part } from '#protocol/pack/pack.ts'

/** Lessons, questions, practice and sources: without them a module cannot be studied. */
export const essentialOf = ({ parts }: Manifest): readonly Part[] => parts.filter((part) => part.essential)

/** Pictures and sound: they help, and every one has its words beside it. */
export const mediaOf = ({ parts }: Manifest): readonly Part[] => parts.filter((part) => !part.essential)

export const bytesOf = (parts: readonly Pick<Part, 'bytes'>[]): number =>
  parts.reduce((sum, part) => sum + part.bytes, 0)
