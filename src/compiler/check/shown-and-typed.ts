import { fold } from '#domain/content/fold.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'

type Fault = readonly [rule: string, message: string, ...path: readonly (string | number)[]]

/** Choices that are pictures each show one of their own; responses that are typed each come to one choice. */
export function checkShownAndTyped({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ quiz }) =>
    quiz.value.questions.flatMap((question, index) =>
      [...shown(question), ...typed(question), ...misplaced(question)].map(([rule, message, ...path]) =>
        errorAt(quiz.file, quiz.lineOf('questions', index, ...path), rule, `${question.id}: ${message}`),
      ),
    ),
  )
}

function shown({ kind, choices }: QuestionSource): readonly Fault[] {
  if (kind !== 'picture-choice') return []
  const sources = choices.map(({ picture }) => picture?.src)
  return choices.flatMap(({ id, picture }, place): readonly Fault[] => {
    if (!picture) return [['missing-picture', `choice ${id} has no picture`, 'choices', place]]
    return sources.indexOf(picture.src) === place
      ? []
      : [['same-picture', `choice ${id} shows the picture of another choice`, 'choices', place, 'picture']]
  })
}

function typed({ kind, choices, other }: QuestionSource): readonly Fault[] {
  if (kind !== 'short-text') return []
  const owners = new Map<string, string>()
  const faults = choices.flatMap(({ id, accepts = [] }, place): readonly Fault[] =>
    accepts.flatMap((words, at): readonly Fault[] => {
      const folded = fold(words)
      const path = ['choices', place, 'accepts', at] as const
      if (folded === '') return [['accepts', `«${words}» has no letter or digit`, ...path]]
      const owner = owners.get(folded) ?? id
      owners.set(folded, owner)
      return owner === id ? [] : [['accepts', `«${words}» is marked like a response of ${owner}`, ...path]]
    }),
  )
  const silent = choices.flatMap(({ id, accepts }, place): readonly Fault[] =>
    accepts ? [] : [['accepts', `choice ${id} does not say which responses it accepts`, 'choices', place]],
  )
  return [
    ...faults,
    ...silent,
    ...(other === undefined
      ? [['missing-feedback', 'says nothing to a response that was not foreseen (other: …)'] satisfies Fault]
      : []),
  ]
}

/** What stands where nobody will ever see it. */
function misplaced({ kind, choices, other }: QuestionSource): readonly Fault[] {
  const unused = (key: string, ...path: readonly (string | number)[]): Fault => [
    'unused-text',
    `${key} is not used in a ${kind} question`,
    ...path,
    key,
  ]
  return [
    ...(other !== undefined && kind !== 'short-text' ? [unused('other')] : []),
    ...choices.flatMap(({ text, picture, accepts }, place): readonly Fault[] => [
      ...(text !== undefined && kind === 'short-text' ? [unused('text', 'choices', place)] : []),
      ...(picture && kind !== 'picture-choice' ? [unused('picture', 'choices', place)] : []),
      ...(accepts && kind !== 'short-text' ? [unused('accepts', 'choices', place)] : []),
    ]),
  ]
}
