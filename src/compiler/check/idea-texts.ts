import type { PackLanguage } from '#domain/content/languages.ts'
import type { IdeaFile } from '../load/idea-schema.ts'
import type { InBoth } from '../load/paper-schema.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import type { Prose } from './prose.ts'

type Path = readonly (string | number)[]
type Text = { readonly text: InBoth; readonly path: Path; readonly where: Prose['where'] }

/** Every text of an idea in one language, with its place. */
export const ideaProse = (
  { file, value, lineOf }: YamlSource<IdeaFile>,
  language: PackLanguage,
): readonly Prose[] => [
  ...textsOf(value).map(({ text, path, where }) => ({
    file,
    line: lineOf(...path, language),
    text: text[language],
    where,
  })),
  ...value.materials[language].map((text, index) => ({
    file,
    line: lineOf('materials', language, index),
    text,
    where: 'beside' as const,
  })),
]

const textsOf = (idea: IdeaFile): readonly Text[] => [
  { text: idea.title, path: ['title'], where: 'beside' },
  { text: idea.for, path: ['for'], where: 'exercise' },
  ...(idea.safety ? [{ text: idea.safety, path: ['safety'], where: 'exercise' as const }] : []),
  ...(idea.kind === 'project' ? daysOf(idea.body) : blocksOf(idea.body)),
]

const daysOf = (days: Extract<IdeaFile, { kind: 'project' }>['body']): readonly Text[] =>
  days.flatMap(({ title, steps }, index): readonly Text[] => [
    { text: title, path: ['body', index, 'title'], where: 'beside' },
    ...steps.map((text, place) => ({
      text,
      path: ['body', index, 'steps', place],
      where: 'exercise' as const,
    })),
  ])

const blocksOf = (blocks: readonly Readonly<Record<string, InBoth | undefined>>[]): readonly Text[] =>
  blocks.flatMap((block, index) =>
    Object.entries(block).flatMap(([word, text]) =>
      text ? [{ text, path: ['body', index, word], where: 'exercise' as const }] : [],
    ),
  )
