import type { PackLanguage } from '#domain/content/languages.ts'
import type { VisitFile } from '../load/visit-schema.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import type { Prose } from './prose.ts'

/** Every text of a module's anchors in one language, with its place. */
export const visitProse = (
  { file, value, lineOf }: YamlSource<VisitFile>,
  language: PackLanguage,
): readonly Prose[] =>
  value.lines.flatMap(({ anchors, praise, next }, index): readonly Prose[] => [
    ...anchors[language].map((text, place) => ({
      file,
      line: lineOf('lines', index, 'anchors', language, place),
      text,
      where: 'exercise' as const,
    })),
    ...(['praise', 'next'] as const).map((key) => ({
      file,
      line: lineOf('lines', index, key, language),
      text: { praise, next }[key][language],
      where: 'exercise' as const,
    })),
  ])
