import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { list } from './list.ts'
import { elementsSchema, visitFileSchema, type Elements, type VisitFile } from './visit-schema.ts'
import { scenesFolder } from './scenes-source.ts'
import { loadYaml, type YamlSource } from './yaml-source.ts'

/** What was written for one module's list; `source` is null when its file cannot be read. */
export type VisitSource = {
  readonly moduleId: string
  readonly file: string
  readonly source: YamlSource<VisitFile> | null
}

export type LoadedVisits = {
  readonly visits: readonly VisitSource[]
  /** Null where there is no folder visits/ at all, or its elements cannot be read. */
  readonly elements: YamlSource<Elements> | null
  /** Whether this content has anything for visits. */
  readonly isThere: boolean
  readonly diagnostics: readonly Diagnostic[]
}

const elementsFile = 'elements.yaml'
const beside = new Set([elementsFile, scenesFolder, 'README.md'])

export async function loadVisits(root: string): Promise<LoadedVisits> {
  const names = await list(join(root, 'visits'))
  if (names.length === 0) return { visits: [], elements: null, isThere: false, diagnostics: [] }
  const elements = await loadYaml(root, `visits/${elementsFile}`, elementsSchema)
  const loaded = await Promise.all(
    names
      .filter((name) => !beside.has(name))
      .map(async (name) => {
        const file = `visits/${name}`
        const { source, diagnostics } = await loadYaml(root, file, visitFileSchema)
        return { visit: { moduleId: name.replace(/\.yaml$/, ''), file, source }, diagnostics }
      }),
  )
  return {
    visits: loaded.map(({ visit }) => visit),
    elements: elements.source,
    isThere: true,
    diagnostics: [elements, ...loaded].flatMap(({ diagnostics }) => diagnostics),
  }
}
