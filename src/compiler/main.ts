import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compile, type Compilation } from './compile.ts'
import { contentTable, withTable } from './content-table.ts'
import { warningAt, type Diagnostic } from './diagnostic.ts'
import { reviewSheets } from './review/review-sheets.ts'

export type CheckOptions = {
  readonly writeTable: boolean
  readonly today: string
  /** Where the review sheets go; nowhere without it. */
  readonly sheets?: string | undefined
  readonly print: (line: string) => void
}

/** `npm run content`: compiles content/ and prints everything there is to say about it; with --table, brings its table up to date. */
export async function checkContent(
  root: string,
  { writeTable, today, sheets, print }: CheckOptions,
): Promise<boolean> {
  const compilation = await compile(root, { unreviewed: 'show', today })
  if (writeTable) await bringUpToDate(root, compilation)
  if (sheets !== undefined) await writeSheets(sheets, compilation, today, print)
  const diagnostics = [...compilation.diagnostics, ...(await staleTable(root, compilation))]
  for (const diagnostic of diagnostics) print(lineOf(diagnostic))
  const { catalogue, lessons, files, ideas } = compilation
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  print(
    `${catalogue.modules.length} modules, ${lessons.length} lessons, ${ideas} ideas, ${files.size} files; ` +
      `${errors} errors, ${diagnostics.length - errors} warnings`,
  )
  return diagnostics.length === 0
}

async function writeSheets(
  folder: string,
  { modules }: Compilation,
  today: string,
  print: CheckOptions['print'],
): Promise<void> {
  const sheets = reviewSheets(modules, today)
  for (const [name, html] of sheets) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, html)
  }
  print(`${sheets.size} review sheets in ${folder}: open one in a browser and print it`)
}

const lineOf = ({ file, line, column, severity, rule, message }: Diagnostic): string =>
  `content/${file}:${line}:${column} ${severity} ${rule}: ${message}`

const readme = 'README.md'

async function bringUpToDate(root: string, compilation: Compilation): Promise<void> {
  const text = await readFile(join(root, readme), 'utf8')
  const fresh = withTable(text, contentTable(compilation))
  if (fresh !== undefined && fresh !== text) await writeFile(join(root, readme), fresh)
}

async function staleTable(root: string, compilation: Compilation): Promise<readonly Diagnostic[]> {
  const text = await readFile(join(root, readme), 'utf8')
  const fresh = withTable(text, contentTable(compilation))
  if (fresh === text) return []
  return [
    fresh === undefined
      ? warningAt(
          readme,
          1,
          'stale-table',
          'has no <!-- table --> and <!-- /table --> for the table of modules',
        )
      : warningAt(
          readme,
          text.slice(0, text.indexOf('<!-- table -->')).split('\n').length,
          'stale-table',
          'the table of modules is out of date; npm run content -- --table writes it',
        ),
  ]
}
