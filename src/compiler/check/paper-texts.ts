import type { PackLanguage } from '#domain/content/languages.ts'
import type { Cell, FixedRow, InBoth, PaperBlock, PaperFile } from '../load/paper-schema.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import type { Prose } from './prose.ts'

type Path = readonly (string | number)[]
type Text = { readonly text: Cell; readonly path: Path }

/** Every text of a paper in one language, with its place. What is written once for both is signs. */
export const paperProse = (
  { file, value, lineOf }: YamlSource<PaperFile>,
  language: PackLanguage,
): readonly Prose[] =>
  textsOf(value).flatMap(({ text, path }) =>
    typeof text === 'string'
      ? []
      : [{ file, line: lineOf(...path, language), text: text[language], where: 'exercise' as const }],
  )

export const textsOf = ({ title, purpose, body }: PaperFile): readonly Text[] => [
  { text: title, path: ['title'] },
  { text: purpose, path: ['purpose'] },
  ...body.flatMap((block, index) =>
    textsOfBlock(block).map(({ text, path }) => ({ text, path: ['body', index, ...path] })),
  ),
]

function textsOfBlock(block: PaperBlock): readonly Text[] {
  const headed = 'title' in block && block.title ? [{ text: block.title, path: ['title'] }] : []
  switch (block.kind) {
    case 'fields':
      return [
        ...headed,
        ...block.fields.flatMap(({ label, model }, index) => [
          { text: label, path: ['fields', index, 'label'] },
          { text: model, path: ['fields', index, 'model'] },
        ]),
      ]
    case 'table':
      return [
        ...headed,
        ...listed('columns', block.columns),
        ...block.fixed.flatMap((row, index) => cellsOf('fixed', index, row)),
        ...block.model.flatMap((row, index) => cellsOf('model', index, row)),
      ]
    case 'steps':
    case 'checks':
      return [...headed, ...listed('items', block.items)]
    case 'box':
      return listed('lines', block.lines)
    case 'sentence':
      return [{ text: block.text, path: ['text'] }]
  }
}

const listed = (key: string, texts: readonly InBoth[]): readonly Text[] =>
  texts.map((text, index) => ({ text, path: [key, index] }))

const cellsOf = (key: string, index: number, row: FixedRow): readonly Text[] =>
  'heading' in row
    ? [{ text: row.heading, path: [key, index, 'heading'] }]
    : row.map((text, place) => ({ text, path: [key, index, place] }))
