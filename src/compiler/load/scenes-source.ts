import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { list } from './list.ts'
import { sceneFileSchema, type SceneFile } from './scene-schema.ts'
import { loadYaml, type YamlSource } from './yaml-source.ts'

export type SceneSource = {
  readonly sceneId: string
  readonly source: YamlSource<SceneFile>
  /** The drawing of each frame; null where there is none of this name. */
  readonly pictures: readonly (string | null)[]
}
export type LoadedScenes = {
  readonly scenes: readonly SceneSource[]
  readonly diagnostics: readonly Diagnostic[]
}

export const scenesFolder = 'scenes'

export async function loadScenes(root: string): Promise<LoadedScenes> {
  const names = await list(join(root, 'visits', scenesFolder))
  const loaded = await Promise.all(
    names.map(async (name) => {
      const { source, diagnostics } = await loadYaml(root, `visits/${scenesFolder}/${name}`, sceneFileSchema)
      const pictures = await Promise.all(
        (source?.value.frames ?? []).map(({ picture }) => readPicture(root, picture)),
      )
      return { scene: source && { sceneId: name.replace(/\.yaml$/, ''), source, pictures }, diagnostics }
    }),
  )
  return {
    scenes: loaded.flatMap(({ scene }) => scene ?? []),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  }
}

async function readPicture(root: string, picture: string): Promise<string | null> {
  if (!/^[a-z0-9-]+\/media\/[a-z0-9-]+\.svg$/.test(picture)) return null
  try {
    return await readFile(join(root, 'modules', picture), 'utf8')
  } catch {
    return null // The check says that it is missing.
  }
}
