import type { Nodes } from 'mdast'
import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import { extensionOf } from '../emit/media.ts'
import type { ModuleSource } from '../load/module-source.ts'

const heaviest = { svg: 25_000, webp: 25_000, avif: 25_000, opus: 400_000 } as const
const heaviestPictures = 300_000

/** Pictures and sounds: there, described, light, credited, used, and harmless. */
export function checkMedia(module: ModuleSource): readonly Diagnostic[] {
  const used = new Set<string>()
  const told: Diagnostic[] = []
  for (const { lessons, quiz } of module.languages) {
    for (const lesson of lessons) {
      const before = told.length
      let figures = 0
      walk(lesson.tree, (node) => {
        if (node.type !== 'leafDirective' || (node.name !== 'figure' && node.name !== 'audio')) return
        const line = node.position?.start.line ?? 1
        const { src = '', alt, label } = node.attributes ?? {}
        used.add(src ?? '')
        if (node.name === 'figure') figures++
        if (!module.media.has(src ?? ''))
          told.push(errorAt(lesson.file, line, 'missing-picture', `there is no media/${src}`))
        if (node.name === 'figure' && !alt?.trim())
          told.push(errorAt(lesson.file, line, 'missing-alternative', `${src} has no alt`))
        if (node.name === 'audio' && !label?.trim())
          told.push(errorAt(lesson.file, line, 'missing-alternative', `${src} has no label`))
      })
      if (figures === 0 && told.length === before)
        told.push(warningAt(lesson.file, 1, 'no-picture', 'this lesson has no picture that teaches'))
    }
    for (const [index, { id, picture }] of quiz.value.questions.entries()) {
      if (!picture) continue
      used.add(picture.src)
      if (!module.media.has(picture.src))
        told.push(
          errorAt(
            quiz.file,
            quiz.lineOf('questions', index, 'picture'),
            'missing-picture',
            `${id}: there is no media/${picture.src}`,
          ),
        )
    }
  }
  return [
    ...told,
    ...[...module.media].flatMap(([name, bytes]) => fileFaults(module, name, bytes, used)),
    ...orphanCredits(module),
    ...budget(module),
  ]
}

function fileFaults(
  module: ModuleSource,
  name: string,
  bytes: Uint8Array,
  used: ReadonlySet<string>,
): readonly Diagnostic[] {
  const file = `${module.folder}/media/${name}`
  const extension = extensionOf(name)
  if (!extension) return [errorAt(file, 1, 'media-kind', 'pictures are svg, webp or avif; sound is opus')]
  return [
    ...(used.has(name) ? [] : [errorAt(file, 1, 'unused-media', 'no lesson and no question shows this')]),
    ...(module.credits?.value.some((credit) => credit.file === `media/${name}`)
      ? []
      : [errorAt(file, 1, 'missing-credit', 'CREDITS.yaml does not name its author and licence')]),
    ...(bytes.length > heaviest[extension]
      ? [errorAt(file, 1, 'heavy-media', `weighs ${bytes.length} bytes; at most ${heaviest[extension]}`)]
      : []),
    ...(extension === 'svg' ? svgFaults(file, new TextDecoder().decode(bytes)) : []),
  ]
}

function svgFaults(file: string, svg: string): readonly Diagnostic[] {
  const faults: readonly (readonly [RegExp, string])[] = [
    [/<(script|foreignObject|style|image|a|use)\b/i, 'holds an element that is not allowed'],
    [/\son\w+\s*=/i, 'holds an event attribute'],
    [/\sstyle\s*=/i, 'holds a style attribute'],
    [/(href|src)\s*=|url\(\s*['"]?https?:/i, 'refers to something outside'],
    [/<!(DOCTYPE|ENTITY)/i, 'holds a document type'],
  ]
  return [
    ...faults
      .filter(([pattern]) => pattern.test(svg))
      .map(([, message]) => errorAt(file, 1, 'unsafe-picture', message)),
    ...(/viewBox="0 0 320 200"/.test(svg)
      ? []
      : [errorAt(file, 1, 'picture-shape', 'has no viewBox="0 0 320 200"')]),
  ]
}

function orphanCredits({ credits, media }: ModuleSource): readonly Diagnostic[] {
  if (!credits) return []
  return credits.value.flatMap(({ file }, index) =>
    media.has(file.replace(/^media\//, ''))
      ? []
      : [errorAt(credits.file, credits.lineOf(index), 'orphan-credit', `there is no ${file}`)],
  )
}

function budget({ folder, media }: ModuleSource): readonly Diagnostic[] {
  const bytes = [...media]
    .filter(([name]) => !name.endsWith('.opus'))
    .reduce((sum, [, content]) => sum + content.length, 0)
  return bytes > heaviestPictures
    ? [
        errorAt(
          `${folder}/media`,
          1,
          'heavy-media',
          `the pictures weigh ${bytes} bytes together; at most ${heaviestPictures}`,
        ),
      ]
    : []
}

export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
