import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId } from '#domain/id.ts'
import type { Item } from '#protocol/desk/items.ts'
import { type CsvCell, toCsv } from '#domain/desk/csv.ts'
import { type Column, columns, itemWords } from './item-words.ts'
import type { ItemsOfVersion } from './read-items.ts'

export type ItemsOfModule = {
  readonly moduleId: ModuleId
  readonly title: string
  readonly versions: readonly ItemsOfVersion[]
}

/** A row a question, a column a figure, in the order they are taught and written. */
export function itemsCsv(modules: readonly ItemsOfModule[], language: PackLanguage): string {
  const rows = modules.flatMap(({ title, versions }) =>
    versions.flatMap(({ version, items }) =>
      items.map((item) => {
        const cells = cellsOf(item, title, version, language)
        return columns.map((column) => cells[column])
      }),
    ),
  )
  return toCsv([columns.map((column) => itemWords[language].columns[column]), ...rows])
}

function cellsOf(
  { questionId, prompt, critical, people, figures }: Item,
  module: string,
  version: number,
  language: PackLanguage,
): Record<Column, CsvCell> {
  const words = itemWords[language]
  const signs = figures === null ? [words.few] : figures.signs.map((sign) => words.signs[sign])
  return {
    module,
    version,
    number: questionId,
    question: prompt,
    critical: critical ? words.yes : null,
    people,
    right: percent(figures?.right),
    rightAr: percent(figures?.rightIn.ar),
    rightFr: percent(figures?.rightIn.fr),
    discrimination: percent(figures?.discrimination),
    tempting: figures?.tempting?.text ?? null,
    temptingShare: percent(figures?.tempting?.share),
    misconception: figures?.tempting?.misconception ?? null,
    untaken: figures?.untaken.join(' / ') || null,
    seconds: figures === null ? null : Math.round(figures.medianSeconds),
    sureAndWrong: percent(figures?.sureAndWrong),
    signs: signs.join(' / ') || null,
  }
}

/** Whole numbers on the screen and in the file alike, so that nobody asks which of the two is right. */
const percent = (value: number | null | undefined): CsvCell =>
  value === null || value === undefined ? null : Math.round(value * 100)
