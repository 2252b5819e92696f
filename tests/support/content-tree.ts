import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { compile, type Compilation, type CompileOptions } from '#compiler/compile.ts'
import { type Edits, writeContent } from './content-files.ts'

export type { Edits }

/** The day on which the content of a test is compiled. */
export const today = '2026-11-30'

/** A copy of tests/fixtures/content (one small module without a fault, `water`) with these edits; removed with the test. */
export function contentTree(edits: Edits = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'smart-educator-content-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeContent(root, edits)
  return root
}

export const compiled = (
  edits: Edits = {},
  options: CompileOptions = { unreviewed: 'show', today },
): Promise<Compilation> => compile(contentTree(edits), options)

/** What authors would read, as they would read it, without the sentence: `file:line rule`. */
export async function toldOf(edits: Edits = {}): Promise<readonly string[]> {
  const { diagnostics } = await compiled(edits)
  return diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`)
}

/** Changes every occurrence; throws when there is none, so that a test cannot pass by missing its target. */
export function replacing(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the fixture holds no « ${from} »`)
    return text.replaceAll(from, () => to)
  }
}
