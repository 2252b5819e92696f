import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** By file: all that is in it, a change of its text, or null to take it away. */
export type Edits = Readonly<Record<string, string | Uint8Array | ((text: string) => string) | null>>

const sound = join(import.meta.dirname, '../fixtures/content')

/** Writes tests/fixtures/content (one small module without a fault, `water`) with these edits into a folder. */
export function writeContent(root: string, edits: Edits): void {
  cpSync(sound, root, { recursive: true })
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(root, file)
    if (edit === null) rmSync(path, { recursive: true })
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, typeof edit === 'function' ? edit(readFileSync(path, 'utf8')) : edit)
    }
  }
}

/** The files of a folder of the fixture, as paths in the content. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(sound, folder), { encoding: 'utf8', recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((file) => statSync(join(sound, file)).isFile())
