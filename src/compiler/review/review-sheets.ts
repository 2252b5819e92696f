import type { PackLanguage } from '#domain/content/languages.ts'
import { typeset } from '../emit/typeset.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { sheetHtml } from './sheet-html.ts'
import { type SheetRow, sheetRows } from './sheet-rows.ts'

/** What one page holds, in lines of print; measured in tests/journeys/on-paper.test.ts. */
const linesOfAPage = 62
const signsOfALine: Readonly<Record<PackLanguage, number>> = { ar: 50, fr: 51 }

/** By file name: one page to print for each lesson an expert signs, in each language; `-a`, `-b` … when it has many cards. */
export function reviewSheets(modules: readonly ModuleSource[], today: string): ReadonlyMap<string, string> {
  const sheets = new Map<string, string>()
  for (const { module, sources, languages } of modules)
    for (const { language, lessons } of languages)
      for (const { id, title, reviewed_by: signatures } of module.value.lessons) {
        const lesson = lessons.find(({ lessonId }) => lessonId === id)
        if (!lesson || signatures === undefined) continue
        const pages = paged(sheetRows(lesson, sources.value, language), language)
        for (const [part, rows] of pages.entries())
          sheets.set(
            `${language}/${module.value.id}-${id}${pages.length > 1 ? `-${'abcdefgh'[part]}` : ''}.html`,
            sheetHtml({
              language,
              module: typeset(module.value.title[language], language),
              lesson: typeset(title[language], language),
              version: module.value.version,
              day: today,
              part,
              parts: pages.length,
              rows,
            }),
          )
      }
  return sheets
}

function paged(rows: readonly SheetRow[], language: PackLanguage): readonly (readonly SheetRow[])[] {
  const total = rows.reduce((sum, row) => sum + tallOf(row, language), 0)
  // As even as can be: the last page is not a card alone.
  const most = total / Math.ceil(total / linesOfAPage)
  const pages: SheetRow[][] = [[]]
  let filled = 0
  for (const row of rows) {
    const tall = tallOf(row, language)
    if (filled > 0 && (filled + tall > linesOfAPage || filled >= most)) {
      pages.push([])
      filled = 0
    }
    pages.at(-1)?.push(row)
    filled += tall
  }
  return pages
}

/** Lines of the card, or of its sources in their narrow column; and the edge of the row. */
const tallOf = ({ lines, sources }: SheetRow, language: PackLanguage): number =>
  0.6 +
  Math.max(
    1 + lines.reduce((sum, line) => sum + Math.ceil(line.length / signsOfALine[language]), 0),
    Math.ceil(sources.join(' · ').length / 22),
  )
