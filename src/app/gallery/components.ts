import type { Component } from 'vue'
import type { Shown } from './states.ts'

/** Every component of the app but the gallery's own, by its path below `src/app`. */
const found = import.meta.glob<Component>(['../**/*.vue', '!../gallery/**'], {
  eager: true,
  import: 'default',
})
const tables = import.meta.glob<readonly Shown[]>('./states/*.ts', { eager: true, import: 'states' })

const shown = new Map(
  Object.values(tables)
    .flat()
    .map((one) => [one.component, one]),
)

export type Entry = Shown & { readonly path: string }

/** All of them, in the order of the tree. One without states is a fault: the page and a test say so. */
export const entries: readonly Entry[] = Object.entries(found)
  .map(([path, component]) => ({
    ...(shown.get(component) ?? { component, closedBy: null, states: {} }),
    path: path.replace('../', ''),
  }))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1))

export const folderOf = ({ path }: Entry): string => path.slice(0, path.lastIndexOf('/'))
