import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { SharedSource } from '../load/shared-source.ts'

/** Every picture and sound names its author, licence and source, once; and no credit is for nothing. */
export function checkCredits(
  modules: readonly ModuleSource[],
  { credits }: SharedSource,
): readonly Diagnostic[] {
  const media = new Set(
    modules.flatMap(({ folder, media: own }) => [...own.keys()].map((name) => `${folder}/media/${name}`)),
  )
  const credited = [
    ...(credits?.value ?? []).map((credit, index) => ({
      path: credit.file,
      file: credits?.file ?? '',
      line: credits?.lineOf(index) ?? 1,
    })),
    ...modules.flatMap(({ folder, credits: own }) =>
      own.value.map((credit, index) => ({
        path: `${folder}/${credit.file}`,
        file: own.file,
        line: own.lineOf(index),
      })),
    ),
  ]
  const paths = credited.map(({ path }) => path)
  const known = new Set(paths)
  return [
    ...[...media]
      .filter((path) => !known.has(path))
      .map((path) => errorAt(path, 1, 'missing-credit', 'CREDITS.yaml does not name its author and licence')),
    ...credited.flatMap(({ path, file, line }, index) => [
      ...(media.has(path) ? [] : [errorAt(file, line, 'orphan-credit', `there is no ${path}`)]),
      ...(paths.indexOf(path) === index
        ? []
        : [errorAt(file, line, 'duplicate-id', `${path} is credited twice`)]),
    ]),
  ]
}
