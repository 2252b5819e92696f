import type { Part } from '#protocol/pack.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { Files } from './files.ts'

/** Adds a picture or sound of the module; undefined when there is no such file (check/media tells the author). */
export function addMedia(module: ModuleSource, name: string, files: Files): Part | undefined {
  const bytes = module.media.get(name)
  const extension = extensionOf(name)
  if (!bytes || !extension) return undefined
  const content =
    extension === 'svg' ? new TextEncoder().encode(tidiedSvg(new TextDecoder().decode(bytes))) : bytes
  return files.add(content, extension, 'media', false)
}

const mediaExtensions = ['svg', 'webp', 'avif', 'opus'] as const

export function extensionOf(name: string): (typeof mediaExtensions)[number] | undefined {
  return mediaExtensions.find((extension) => name.endsWith(`.${extension}`))
}

/** Comments and the space between elements say nothing to a phone. */
function tidiedSvg(svg: string): string {
  return svg
    .replace(/<\?xml[^>]*\?>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .trim()
}
