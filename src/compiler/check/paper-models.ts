import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { PaperBlock, PaperFile, TableBlock } from '../load/paper-schema.ts'
import type { YamlSource } from '../load/yaml-source.ts'
import { textsOf } from './paper-texts.ts'

type Fault = readonly [path: readonly (string | number)[], rule: string, message: string]

/** Whether everything that is to be filled in has its example, in tables of one shape, and without anybody's telephone. */
export function paperModelFaults({ file, value, lineOf }: YamlSource<PaperFile>): readonly Diagnostic[] {
  const faults = [
    ...value.body.flatMap((block, index) =>
      blockFaults(block).map(([path, ...fault]): Fault => [['body', index, ...path], ...fault]),
    ),
    ...telephones(value),
  ]
  return faults.map(([path, rule, message]) => errorAt(file, lineOf(...path), rule, message))
}

function blockFaults(block: PaperBlock): readonly Fault[] {
  if (block.kind === 'table') return tableFaults(block)
  if (block.kind !== 'fields') return []
  return block.fields.flatMap(({ model, label }, index) =>
    model === ''
      ? [[['fields', index], 'missing-model', `« ${label.fr} » has no model: what would one write there?`]]
      : [],
  )
}

function tableFaults({ columns, rows, fixed, model }: TableBlock): readonly Fault[] {
  if (columns.length === 0) return [[[], 'no-columns', 'a table needs columns: […]']]
  if (columns.length > 6)
    return [[['columns'], 'wide-table', `six columns fit on a sheet, this table has ${columns.length}`]]
  if ((rows === undefined) === (fixed.length === 0))
    return [[[], 'table-row', 'a table has either rows: a number of empty rows, or fixed: […]']]
  const begun = fixed.map((row) => ('heading' in row ? null : row.length))
  const tooLong = begun.flatMap((length, index): readonly Fault[] =>
    (length ?? 0) > columns.length
      ? [[['fixed', index], 'table-row', `${length} cells in a row; there are ${columns.length} columns`]]
      : [],
  )
  const open = rows === undefined ? openCells(begun, columns.length) : Array(rows).fill(columns.length)
  const wrong = model.flatMap((row, index): readonly Fault[] =>
    row.length === open[index]
      ? []
      : [
          [
            ['model', index],
            'table-row',
            open[index] === undefined
              ? 'the table has no such row to fill in'
              : `${row.length} cells to fill in; this row has ${open[index]}`,
          ],
        ],
  )
  const isMissing =
    rows === undefined ? model.length < open.length : model.flat().every((text) => text === '')
  return [
    ...tooLong,
    ...wrong,
    ...(isMissing
      ? [
          [
            [],
            'missing-model',
            'a row of this table has no model: what would one write there?',
          ] satisfies Fault,
        ]
      : []),
  ]
}

/** Of each row that begins with words of its own: how many cells are left to fill in. Those without any need no model. */
const openCells = (begun: readonly (number | null)[], columns: number): readonly number[] =>
  begun.flatMap((length) => (length === null || length >= columns ? [] : [columns - length]))

/** Numbers that anybody may call; every other one in a model would be somebody's. */
const ofEverybody = ['0801000180', '0800002511']

const telephones = (paper: PaperFile): readonly Fault[] =>
  textsOf(paper).flatMap(({ text, path }) =>
    (typeof text === 'string' ? [text] : [text.ar, text.fr])
      .flatMap((each) => each.match(/\d(?:[ .]?\d){7,}/g) ?? [])
      .filter((digits) => !ofEverybody.includes(digits.replace(/\D/g, '')))
      .map((digits): Fault => [path, 'telephone', `${digits} could be somebody's number: write 06 … … … …`]),
  )
