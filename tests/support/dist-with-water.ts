import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { compile } from '#compiler/compile.ts'
import { type Edits, writeContent } from './content-files.ts'
import { today } from './content-tree.ts'

const built = resolve(import.meta.dirname, '../../dist')

/** The build with one more module, `water` of the fixture with these edits; the caller removes the folder. */
export async function distWithWater(edits: Edits): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  const content = join(folder, 'content')
  writeContent(content, edits)
  const { files, diagnostics } = await compile(content, { unreviewed: 'show', today })
  await rm(content, { recursive: true })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(errors.map(({ file, line, rule }) => `${file}:${line} ${rule}`).join('\n'))
  await cp(built, folder, { recursive: true })
  const client = join(folder, 'client')
  const catalogue = join(client, 'packs/catalogue.json')
  const known: { modules: unknown[] } = JSON.parse(await readFile(catalogue, 'utf8'))
  for (const [path, bytes] of files) {
    if (!path.endsWith('catalogue.json')) await writeFile(join(client, path), bytes)
    else {
      const water: { modules: unknown[] } = JSON.parse(new TextDecoder().decode(bytes))
      await writeFile(catalogue, JSON.stringify({ ...known, modules: [...known.modules, ...water.modules] }))
    }
  }
  for (const packed of ['.br', '.gz']) await rm(catalogue + packed, { force: true })
  return folder
}
