import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { LoadedScenes, SceneSource } from '../load/scenes-source.ts'
import type { LoadedVisits } from '../load/visits-source.ts'
import { bracesOf } from './braces.ts'
import type { Prose } from './prose.ts'
import { toneOf } from './prose-style.ts'
import { untranslatedOf } from './untranslated.ts'

/** Every scene can be scored: its lines are those of a list with anchors, and its drawings are there. */
export function checkScenes(
  { scenes }: LoadedScenes,
  { visits }: LoadedVisits,
  modules: readonly ModuleSource[],
): readonly Diagnostic[] {
  return scenes.flatMap((scene) => {
    const { file, value, lineOf } = scene.source
    const at = (path: readonly (string | number)[], code: string, text: string): Diagnostic =>
      errorAt(file, lineOf(...path), code, text)
    if (!modules.some(({ module }) => module.value.id === value.module))
      return [at(['module'], 'unknown-module', `there is no module ${value.module}`)]
    const known = visits.find(({ moduleId }) => moduleId === value.module)?.source?.value.lines ?? []
    const ids = value.lines.map(({ id }) => id)
    return [
      ...scene.pictures.flatMap((picture, index) =>
        picture === null
          ? [at(['frames', index, 'picture'], 'missing-file', 'there is no such drawing in content/modules')]
          : [],
      ),
      ...ids.flatMap((id, index) =>
        ids.indexOf(id) < index
          ? [at(['lines', index, 'id'], 'duplicate-id', `the line ${id} is there already`)]
          : known.some((line) => line.id === id)
            ? []
            : [at(['lines', index, 'id'], 'unknown-line', `visits/${value.module}.yaml has no line ${id}`)],
      ),
      ...packLanguages.flatMap((language) => {
        const prose = sceneProse(scene, language)
        return [...toneOf(prose, language), ...untranslatedOf(prose, language), ...bracesOf(prose)]
      }),
    ]
  })
}

const sceneProse = (
  { source: { file, value, lineOf } }: SceneSource,
  language: PackLanguage,
): readonly Prose[] => [
  ...value.frames.map(({ says }, index) => ({
    file,
    line: lineOf('frames', index, 'says', language),
    text: says[language],
    where: 'exercise' as const,
  })),
  ...value.lines.map(({ why }, index) => ({
    file,
    line: lineOf('lines', index, 'why', language),
    text: why[language],
    where: 'exercise' as const,
  })),
]
