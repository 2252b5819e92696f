import { globSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const app = resolve(import.meta.dirname, '../../src/app')

export type StyleRule = {
  readonly file: string
  readonly selector: string
  readonly properties: readonly string[]
}

const read = (name: string): string => readFileSync(join(app, name), 'utf8')

/** All rules that reach the whole page: style sheets, and what components write without `scoped`. */
export function globalRules(): readonly StyleRule[] {
  return globSync('**/*.{vue,css}', { cwd: app }).flatMap((file) => {
    const sheets = file.endsWith('.css')
      ? [read(file)]
      : [...read(file).matchAll(/<style(?![^>]*scoped)[^>]*>([^]*?)<\/style>/g)].map(
          ([, sheet]) => sheet ?? '',
        )
    return sheets.flatMap((sheet) => rulesIn(file, sheet))
  })
}

/** One entry a selector; rules inside `@media` count as those outside, for they meet the same elements. */
export function rulesIn(file: string, sheet: string): readonly StyleRule[] {
  const plain = sheet.replace(/\/\*[^]*?\*\//g, '')
  return [...plain.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    // A comma inside brackets parts nothing.
    selectors
      .split(/,(?![^(]*\))/)
      .map((selector) => selector.trim().replace(/\s+/g, ' '))
      .filter((selector) => selector !== '' && !selector.startsWith('@page '))
      .map((selector) => ({ file, selector, properties: propertiesOf(body) })),
  )
}

const propertiesOf = (body: string): readonly string[] =>
  body.split(';').flatMap((line) => /^\s*([\w-]+)\s*:(?!.*!important)/.exec(line)?.[1] ?? [])

export type Together = { readonly file: string; readonly classes: readonly string[] }

/** The classes that templates write on one element; what a component is given stands beside those of its own root. */
export function classesTogether(): readonly Together[] {
  const files = globSync('**/*.vue', { cwd: app })
  const roots = new Map(files.map((file) => [basename(file, '.vue'), rootClasses(read(file))]))
  return files.flatMap((file) =>
    [...read(file).matchAll(/<([A-Za-z]\w*)[^<]*?\sclass="([^"]+)"/g)].map(([, tag = '', classes = '']) => ({
      file,
      classes: [...classes.split(/\s+/), ...(roots.get(tag) ?? [])],
    })),
  )
}

function rootClasses(component: string): readonly string[] {
  const template = component.slice(component.indexOf('<template>') + 10)
  return /^\s*<[a-zA-Z]\w*[^>]*?\sclass="([^"]+)"/.exec(template)?.[1]?.split(/\s+/) ?? []
}
