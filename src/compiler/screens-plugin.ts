import { join } from 'node:path'
import type { Plugin } from 'vite'
import { screens, type Screen } from '#protocol/screens/screens.ts'

const ours = 'virtual:screens/'
/** In the first load: nothing stands between the address and the component. */
const firstLoad: readonly Screen['chunk'][] = ['base', 'quiz']

/**
 * Makes of the table of screens what a page needs of it, and no more: `virtual:screens/routes` for the router, one
 * `virtual:screens/<chunk>` for each file of screens, `virtual:screens/module` for the worker. `app`: the app's folder.
 */
export function screensPlugin(app: string, table: readonly Screen[] = screens): Plugin {
  return {
    name: 'screens',
    resolveId: (id) => (id.startsWith(ours) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${ours}`)) return undefined
      const name = id.slice(ours.length + 1)
      if (name === 'routes') return routes(app, table)
      if (name === 'module') return besideLessons(table)
      return chunk(
        app,
        table.filter((screen) => screen.chunk === name),
      )
    },
  }
}

/** A loader for each file of screens: one for each screen would be heavier. */
function routes(app: string, table: readonly Screen[]): string {
  const first = table.filter(({ chunk }) => chunk === 'base')
  const later = [...new Set(table.map(({ chunk }) => chunk))].filter((chunk) => !firstLoad.includes(chunk))
  const rows = table.map(
    (screen) =>
      `  row(${JSON.stringify(screen.path)}, ${component(screen)}, ${JSON.stringify(meta(screen))}),`,
  )
  function component(screen: Screen): string {
    if (screen.chunk === 'base') return nameOf(screen)
    if (screen.chunk === 'quiz') return `() => import(${fileOf(app, screen)})`
    return `${identifier(screen.chunk)}(${table.filter(({ chunk }) => chunk === screen.chunk).indexOf(screen)})`
  }
  return [
    ...first.map((screen) => `import ${nameOf(screen)} from ${fileOf(app, screen)}`),
    ...later.map(
      (chunk) =>
        `const ${identifier(chunk)} = (index) => () => import('${ours}${chunk}').then((brought) => brought.screens[index])`,
    ),
    `const row = (path, component, meta) => ({`,
    `  path: path === '*' ? '/:rest(.*)*' : '/:lang(ar|fr|en)/' + path, component, meta })`,
    'export const routes = [',
    ...rows,
    ']',
  ].join('\n')
}

/** The screens of one file, in the order of the table. */
function chunk(app: string, rows: readonly Screen[]): string {
  const isFirstDay = rows.some(({ chunk }) => chunk === 'screens')
  return [
    `import ${JSON.stringify(join(app, 'common/with-screens.ts'))}`,
    ...(isFirstDay ? [] : [`import ${JSON.stringify(join(app, 'common/later/later-icons.ts'))}`]),
    ...rows.map((screen) => `import ${nameOf(screen)} from ${fileOf(app, screen)}`),
    `export const screens = [${rows.map(nameOf).join(', ')}]`,
  ].join('\n')
}

/** What stands where a lesson's name would stand, and is none. */
function besideLessons(table: readonly Screen[]): string {
  const names = table.flatMap(({ path }) => /^modules\/:module\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? [])
  return `export const besideLessons = ${JSON.stringify(names)}`
}

/** What the frame asks of a screen that is open. */
const meta = ({ parent, focus, reads, open }: Screen): object => ({ parent, focus, reads, open })

const fileOf = (app: string, { component }: Screen): string => JSON.stringify(join(app, component))
const nameOf = ({ component }: Screen): string => component.replace(/^.*\/|\.vue$/g, '')
const identifier = (chunk: string): string => chunk.replaceAll('-', '_')
