import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile } from './compile.ts'
import { contentTable, withTable } from './content-table.ts'

/** `npm run content`: compiles content/ and prints everything there is to say about it; with --table, brings its table up to date. */
export async function checkContent(
  root: string,
  options: { readonly writeTable: boolean; readonly print: (line: string) => void },
): Promise<boolean> {
  const compilation = await compile(root, { unreviewed: 'show' })
  const { diagnostics, catalogue, modules, files } = compilation
  for (const { file, line, column, severity, rule, message } of diagnostics)
    options.print(`content/${file}:${line}:${column} ${severity} ${rule}: ${message}`)
  const readme = join(root, 'README.md')
  const text = await readFile(readme, 'utf8')
  const fresh = withTable(text, contentTable(compilation))
  if (options.writeTable && fresh !== text) await writeFile(readme, fresh)
  const isStale = !options.writeTable && fresh !== text
  if (isStale)
    options.print(
      'content/README.md:1:1 warning stale-table: the table is not up to date; npm run content -- --table',
    )
  options.print(
    `${catalogue.modules.length} modules of ${modules.length}, ${files.size} files, ${diagnostics.length} diagnostics`,
  )
  return diagnostics.length === 0 && !isStale
}
