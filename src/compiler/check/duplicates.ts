import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import type { YamlSource } from '../load/yaml-source.ts'

type Path = readonly (string | number)[]

/** An id names one thing: a lesson, a question, a choice, a partner, a step, a line. */
export function checkDuplicates({ module, languages }: ModuleSource): readonly Diagnostic[] {
  return [
    ...findDuplicates(module, module.value.lessons, 'lessons'),
    ...languages.flatMap(({ quiz, practice }) => [
      ...findDuplicates(quiz, quiz.value.questions, 'questions'),
      ...insideQuestions(quiz),
      ...findDuplicates(practice, practice.value.steps, 'steps'),
      ...findDuplicates(practice, practice.value.list, 'list'),
    ]),
  ]
}

const insideQuestions = (quiz: LanguageSource['quiz']): readonly Diagnostic[] =>
  quiz.value.questions.flatMap(({ choices, partners }, index) => [
    ...findDuplicates(quiz, choices, 'questions', index, 'choices'),
    ...findDuplicates(quiz, partners, 'questions', index, 'partners'),
  ])

function findDuplicates<T>(
  { file, lineOf }: YamlSource<T>,
  items: readonly { readonly id: string }[],
  ...path: Path
): readonly Diagnostic[] {
  const ids = items.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          errorAt(
            file,
            lineOf(...path, index, 'id'),
            'duplicate-id',
            `the id ${id} stands twice in ${path.at(-1)}`,
          ),
        ],
  )
}
