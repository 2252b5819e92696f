import { join } from 'node:path'
import type { IdeaKind } from '#domain/ideas/idea.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { ideaSchema, type IdeaFile } from './idea-schema.ts'
import { list } from './list.ts'
import { loadYaml, type YamlSource } from './yaml-source.ts'

export const ideaFolders: Readonly<Record<IdeaKind, string>> = {
  story: 'stories',
  song: 'songs',
  game: 'games',
  project: 'projects',
}

/** An idea as it was written; `source` is null when its file cannot be read. */
export type IdeaSource = {
  readonly folder: string
  readonly name: string
  readonly file: string
  readonly source: YamlSource<IdeaFile> | null
}

export type LoadedIdeas = {
  readonly ideas: readonly IdeaSource[]
  /** What stands in ideas/ beside the four folders and its README. */
  readonly strangers: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export async function loadIdeas(root: string): Promise<LoadedIdeas> {
  const folders = Object.values(ideaFolders)
  const loaded = await Promise.all(folders.map((folder) => loadFolder(root, folder)))
  const known = new Set([...folders, 'README.md'])
  return {
    ideas: loaded.flat().map(({ idea }) => idea),
    strangers: (await list(join(root, 'ideas'))).filter((name) => !known.has(name)),
    diagnostics: loaded.flat().flatMap(({ diagnostics }) => diagnostics),
  }
}

async function loadFolder(
  root: string,
  folder: string,
): Promise<readonly { readonly idea: IdeaSource; readonly diagnostics: readonly Diagnostic[] }[]> {
  const names = await list(join(root, 'ideas', folder))
  return Promise.all(
    names.map(async (name) => {
      const file = `ideas/${folder}/${name}`
      const { source, diagnostics } = await loadYaml(root, file, ideaSchema)
      return { idea: { folder, name, file, source }, diagnostics }
    }),
  )
}
