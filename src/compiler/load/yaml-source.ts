import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { isMap, isPair, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import { languages } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'

/** A YAML file with its shape checked, and the line of anything in it. */
export type YamlSource<T> = {
  readonly file: string
  readonly value: T
  readonly lineOf: (...path: readonly (string | number)[]) => number
}

export type Loaded<T> = { readonly source: YamlSource<T> | null; readonly diagnostics: readonly Diagnostic[] }

export async function loadYaml<T>(
  folder: string,
  file: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<Loaded<T>> {
  let text: string
  try {
    text = await readFile(join(folder, file), 'utf8')
  } catch {
    return { source: null, diagnostics: [errorAt(file, 1, 'missing-file', 'this file is missing')] }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number | undefined): number =>
    offset === undefined ? 1 : lines.linePos(offset).line
  if (document.errors.length > 0) {
    return {
      source: null,
      diagnostics: document.errors.map((error) =>
        errorAt(file, lineAt(error.pos[0]), 'yaml', firstLine(error.message)),
      ),
    }
  }
  const lineOf = (...path: readonly (string | number)[]): number => lineAt(nearestOffset(document, path))
  const parsed = v.safeParse(schema, document.toJS())
  if (parsed.success) return { source: { file, value: parsed.output, lineOf }, diagnostics: [] }
  return {
    source: null,
    diagnostics: parsed.issues.map((issue) => {
      const path = (issue.path ?? [])
        .map((part) => part.key)
        .filter((key): key is string | number => typeof key === 'string' || typeof key === 'number')
      return errorAt(
        file,
        lineOf(...path),
        ruleOf(issue, path),
        `${path.join('.') || 'the file'}: ${sentence(issue)}`,
      )
    }),
  }
}

function ruleOf(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  if (isUnknownKey(issue)) return 'unknown-key'
  if (issue.received !== 'undefined') return 'shape'
  if (path.at(-1) === 'alt') return 'missing-alternative'
  return languages.some((language) => language === path.at(-1)) ? 'missing-translation' : 'shape'
}

const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never'

function sentence(issue: v.BaseIssue<unknown>): string {
  if (isUnknownKey(issue)) return 'this key is not known'
  if (issue.received === 'undefined') return 'is missing'
  return firstLine(issue.message)
}

const firstLine = (text: string): string => text.split('\n')[0] ?? text

/** Where a path stands in the text; where it stops existing, its nearest parent. */
function nearestOffset(document: Document, path: readonly (string | number)[]): number | undefined {
  let node: unknown = document.contents
  let offset = isNode(node) ? node.range?.[0] : undefined
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) =>
          isPair(item) && isNode(item.key) && 'value' in item.key && String(item.key.value) === String(key),
      )
      if (!pair) break
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'range' in value
