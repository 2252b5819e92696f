import { packLanguages } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { VisitFile } from '../load/visit-schema.ts'
import type { LoadedVisits, VisitSource } from '../load/visits-source.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import { bracesOf } from './braces.ts'
import { toneOf } from './prose-style.ts'
import { untranslatedOf } from './untranslated.ts'
import { visitProse } from './visit-texts.ts'

/** Every line of every list can be observed: three anchors, words of praise, a next step, and the lesson that teaches it. */
export function checkVisits(
  { visits, elements, isThere }: LoadedVisits,
  modules: readonly ModuleSource[],
): readonly Diagnostic[] {
  if (!isThere) return []
  const known = new Set((elements?.value ?? []).map(({ id }) => id))
  return [
    ...doubleElements(elements),
    ...modules.filter((module) => !visits.some(isOf(module))).map(missing),
    ...visits.flatMap((visit) => {
      const module = modules.find((each) => isOf(each)(visit))
      if (!module) return [errorAt(visit.file, 1, 'unknown-module', `there is no module ${visit.moduleId}`)]
      return visit.source ? faultsOf(visit.source, module, known) : []
    }),
  ]
}

const isOf =
  ({ folder }: ModuleSource) =>
  ({ moduleId, file }: VisitSource): boolean =>
    folder === `modules/${moduleId}` && file === `visits/${moduleId}.yaml`

const missing = ({ folder }: ModuleSource): Diagnostic =>
  errorAt(
    `${folder.replace('modules/', 'visits/')}.yaml`,
    1,
    'missing-file',
    'the list of this module has no anchors: this file is missing',
  )

function doubleElements(elements: LoadedVisits['elements']): readonly Diagnostic[] {
  if (!elements) return []
  const { file, value, lineOf } = elements
  return value.flatMap(({ id }, index) =>
    value.findIndex((other) => other.id === id) < index
      ? [errorAt(file, lineOf(index, 'id'), 'duplicate-id', `the element ${id} is there already`)]
      : [],
  )
}

function faultsOf(
  visit: YamlSource<VisitFile>,
  module: ModuleSource,
  elements: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { file, value, lineOf } = visit
  const lessons = new Set(module.module.value.lessons.map(({ id }) => id))
  return [
    ...lineFaults(visit, module),
    ...value.lines.flatMap(({ lesson, element }, index) => [
      ...(lessons.has(lesson)
        ? []
        : [
            errorAt(
              file,
              lineOf('lines', index, 'lesson'),
              'unknown-lesson',
              `${module.module.value.id} has no lesson ${lesson}`,
            ),
          ]),
      ...(elements.has(element)
        ? []
        : [
            errorAt(
              file,
              lineOf('lines', index, 'element'),
              'unknown-element',
              `visits/elements.yaml has no element ${element}`,
            ),
          ]),
    ]),
    ...packLanguages.flatMap((language) => {
      const prose = visitProse(visit, language)
      return [...toneOf(prose, language), ...untranslatedOf(prose, language), ...bracesOf(prose)]
    }),
  ]
}

/** The ids of the module's list, each once and in its order. */
function lineFaults(
  { file, value, lineOf }: YamlSource<VisitFile>,
  { languages }: ModuleSource,
): readonly Diagnostic[] {
  const list = languages[0]?.practice.value.list.map(({ id }) => id) ?? []
  const written = value.lines.map(({ id }) => id)
  const strangers = written.flatMap((id, index) =>
    list.includes(id) && written.indexOf(id) === index
      ? []
      : [
          errorAt(
            file,
            lineOf('lines', index, 'id'),
            list.includes(id) ? 'duplicate-id' : 'unknown-line',
            list.includes(id)
              ? `the line ${id} is there already`
              : `the list of practice.yaml has no line ${id}`,
          ),
        ],
  )
  const absent = list.filter((id) => !written.includes(id))
  if (strangers.length > 0 || absent.length > 0)
    return [
      ...strangers,
      ...absent.map((id) => errorAt(file, 1, 'missing-line', `nothing is written for the line ${id}`)),
    ]
  const wrong = written.findIndex((id, index) => list[index] !== id)
  return wrong < 0
    ? []
    : [
        errorAt(
          file,
          lineOf('lines', wrong, 'id'),
          'line-order',
          `here stands ${list[wrong]} in practice.yaml: keep its order`,
        ),
      ]
}
