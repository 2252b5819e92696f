import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import { extensionOf } from '../emit/media.ts'
import { svgFaults } from '../emit/svg.ts'
import type { ModuleSource } from '../load/module-source.ts'

const heaviest = { svg: 25_000, webp: 25_000, avif: 25_000, opus: 400_000 } as const
const heavyDrawing = 8 * 1024
const heaviestPictures = 300_000

/** Pictures and sounds are light and harmless. */
export function checkMediaFiles({ folder, media }: ModuleSource): readonly Diagnostic[] {
  const pictures = [...media].filter(([name]) => extensionOf(name) !== 'opus')
  const together = pictures.reduce((sum, [, content]) => sum + content.length, 0)
  return [
    ...[...media].flatMap(([name, bytes]) => faultsOf(`${folder}/media/${name}`, bytes)),
    ...(together > heaviestPictures
      ? [
          errorAt(
            `${folder}/media`,
            1,
            'heavy-media',
            `the pictures weigh ${together} bytes together; at most ${heaviestPictures}`,
          ),
        ]
      : []),
  ]
}

function faultsOf(file: string, bytes: Uint8Array): readonly Diagnostic[] {
  const extension = extensionOf(file)
  if (!extension) return [errorAt(file, 1, 'media-kind', 'pictures are svg, webp or avif; sound is opus')]
  const weighs = (most: number): string => `weighs ${bytes.length} bytes; at most ${most}`
  return [
    ...(bytes.length > heaviest[extension]
      ? [errorAt(file, 1, 'heavy-media', weighs(heaviest[extension]))]
      : extension === 'svg' && bytes.length > heavyDrawing
        ? [warningAt(file, 1, 'heavy-media', weighs(heavyDrawing))]
        : []),
    ...(extension === 'svg'
      ? svgFaults(new TextDecoder().decode(bytes)).map(({ line, message }) =>
          errorAt(file, line, 'unsafe-picture', message),
        )
      : []),
  ]
}
