import { packLanguages } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { PaperFile } from '../load/paper-schema.ts'
import type { PaperSource, SharedSource } from '../load/shared-source.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import { bracesOf } from './braces.ts'
import { paperProse } from './paper-texts.ts'
import { paperModelFaults } from './paper-models.ts'
import { datesOf } from './review.ts'
import { toneOf } from './prose-style.ts'
import { untranslatedOf } from './untranslated.ts'

/** A paper belongs to a lesson. It says who signed it where its lesson does. It has a model of all there is to fill in. */
export function checkPapers(
  modules: readonly ModuleSource[],
  { papers }: SharedSource,
  today: string,
): readonly Diagnostic[] {
  return papers.flatMap((paper) => [
    ...fileFaults(paper),
    ...(paper.source ? faultsOf(paper.source, modules, today) : []),
  ])
}

const fileFaults = ({ paperId, file }: PaperSource): readonly Diagnostic[] =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(paperId) && file.endsWith('.yaml')
    ? []
    : [errorAt(file, 1, 'paper-name', 'a paper is a file of lower-case words with hyphens, then .yaml')]

function faultsOf(
  paper: YamlSource<PaperFile>,
  modules: readonly ModuleSource[],
  today: string,
): readonly Diagnostic[] {
  const prose = packLanguages.map((language) => ({ language, texts: paperProse(paper, language) }))
  return [
    ...placeFaults(paper, modules, today),
    ...paperModelFaults(paper),
    ...prose.flatMap(({ language, texts }) => [
      ...toneOf(texts, language),
      ...untranslatedOf(texts, language),
      ...bracesOf(texts),
    ]),
  ]
}

function placeFaults(
  { file, value, lineOf }: YamlSource<PaperFile>,
  modules: readonly ModuleSource[],
  today: string,
): readonly Diagnostic[] {
  const module = modules.find((each) => each.module.value.id === value.module)?.module.value
  if (!module)
    return [errorAt(file, lineOf('module'), 'unknown-module', `there is no module ${value.module}`)]
  const lesson = module.lessons.find(({ id }) => id === value.lesson)
  if (!lesson)
    return [
      errorAt(file, lineOf('lesson'), 'unknown-lesson', `${value.module} has no lesson ${value.lesson}`),
    ]
  const { reviewed_by: signatures } = value
  return [
    ...(signatures === undefined && (module.safety || lesson.reviewed_by !== undefined)
      ? [
          errorAt(
            file,
            lineOf('lesson'),
            'missing-review',
            `the lesson ${lesson.id} says who signed it, so its paper needs reviewed_by too`,
          ),
        ]
      : []),
    ...(signatures ?? []).flatMap((one, index) =>
      datesOf(one, today, 'this paper', file, lineOf('reviewed_by', index)),
    ),
  ]
}
