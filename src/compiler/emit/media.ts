import type { Part } from '#protocol/pack/pack.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { Files } from './files.ts'
import { tidySvg } from './svg.ts'

/** Adds a picture or sound of the module; undefined when there is no such file (the checks tell the author). */
export function addMedia({ media }: ModuleSource, name: string, files: Files): Part | undefined {
  const bytes = media.get(name)
  const extension = extensionOf(name)
  if (!bytes || !extension) return undefined
  const content = extension === 'svg' ? tidySvg(new TextDecoder().decode(bytes)) : bytes
  return files.add(content, extension, 'media', false)
}

const mediaExtensions = ['svg', 'webp', 'avif', 'opus'] as const

export const extensionOf = (name: string): (typeof mediaExtensions)[number] | undefined =>
  mediaExtensions.find((extension) => name.endsWith(`.${extension}`))
