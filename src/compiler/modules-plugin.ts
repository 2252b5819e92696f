import { join } from 'node:path'
import type { Plugin } from 'vite'
import { list } from './load/list.ts'
import { moduleSchema, type ModuleFile } from './load/schemas.ts'
import { loadYaml } from './load/yaml-source.ts'

const ours = 'virtual:modules/'

/**
 * What the app knows of modules beside their packs, from each `module.yaml`: `virtual:modules/areas` and
 * `virtual:modules/local-card`. Why not in the packs or the catalogue: docs/decisions/0228. `content`: the folder of the content.
 */
export function modulesPlugin(content: string): Plugin {
  return {
    name: 'modules',
    resolveId: (id) => (id.startsWith(ours) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${ours}`)) return undefined
      const { modules, files } = await readModules(content)
      for (const file of files) this.addWatchFile(file)
      return id.endsWith('/areas') ? areas(modules) : localCard(modules)
    },
  }
}

async function readModules(content: string) {
  const folders = await list(join(content, 'modules'))
  const files = folders.map((folder) => `modules/${folder}/module.yaml`)
  const loaded = await Promise.all(files.map((file) => loadYaml(content, file, moduleSchema)))
  // Of what cannot be read the compiler says so, and leaves the module out.
  const modules = loaded.flatMap(({ source }) => source?.value ?? [])
  return { modules, files: files.map((file) => join(content, file)) }
}

const areas = (modules: readonly ModuleFile[]): string =>
  `export const areasByModule = ${JSON.stringify(Object.fromEntries(modules.map(({ id, areas }) => [id, areas])))}`

const localCard = (modules: readonly ModuleFile[]): string => {
  const ids = modules.filter(({ safety, localCard: leads }) => safety || leads).map(({ id }) => id)
  return `export const modulesWithLocalCard = ${JSON.stringify(ids)}`
}
