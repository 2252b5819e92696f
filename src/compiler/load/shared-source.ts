import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { list } from './list.ts'
import {
  catalogueFileSchema,
  creditsSchema,
  glossarySchema,
  type CatalogueFile,
  type Credit,
  type Term,
} from './schemas.ts'
import { paperSchema, type PaperFile } from './paper-schema.ts'
import { loadYaml, type YamlSource } from './yaml-source.ts'

/** A sheet to print, by the name of its file; null when the file cannot be read. */
export type PaperSource = {
  readonly paperId: string
  readonly file: string
  readonly source: YamlSource<PaperFile> | null
}

/** What stands beside the modules. Terms and credits may be here or with their module. */
export type SharedSource = {
  readonly catalogue: YamlSource<CatalogueFile> | null
  readonly glossary: YamlSource<readonly Term[]> | null
  /** Files relative to the content folder. */
  readonly credits: YamlSource<readonly Credit[]> | null
  readonly papers: readonly PaperSource[]
  /** Every folder of modules/, in order. */
  readonly found: readonly string[]
}

export async function loadShared(
  root: string,
): Promise<{ readonly source: SharedSource; readonly diagnostics: readonly Diagnostic[] }> {
  const files = new Set(await list(root))
  const catalogue = await loadYaml(root, 'catalogue.yaml', catalogueFileSchema)
  const glossary = files.has('glossary.yaml') ? await loadYaml(root, 'glossary.yaml', glossarySchema) : null
  const credits = files.has('CREDITS.yaml') ? await loadYaml(root, 'CREDITS.yaml', creditsSchema) : null
  const papers = await loadPapers(root)
  return {
    source: {
      catalogue: catalogue.source,
      glossary: glossary?.source ?? null,
      credits: credits?.source ?? null,
      papers: papers.map(({ paper }) => paper),
      found: await list(join(root, 'modules')),
    },
    diagnostics: [catalogue, glossary, credits, ...papers].flatMap((loaded) => loaded?.diagnostics ?? []),
  }
}

async function loadPapers(
  root: string,
): Promise<readonly { readonly paper: PaperSource; readonly diagnostics: readonly Diagnostic[] }[]> {
  const names = await list(join(root, 'papers'))
  return Promise.all(
    names.map(async (name) => {
      const file = `papers/${name}`
      const { source, diagnostics } = await loadYaml(root, file, paperSchema)
      return { paper: { paperId: name.replace(/\.yaml$/, ''), file, source }, diagnostics }
    }),
  )
}
