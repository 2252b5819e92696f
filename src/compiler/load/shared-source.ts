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
import { loadYaml, type YamlSource } from './yaml-source.ts'

/** What stands beside the modules. Terms and credits may be here or with their module. */
export type SharedSource = {
  readonly catalogue: YamlSource<CatalogueFile> | null
  readonly glossary: YamlSource<readonly Term[]> | null
  /** Files relative to the content folder. */
  readonly credits: YamlSource<readonly Credit[]> | null
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
  return {
    source: {
      catalogue: catalogue.source,
      glossary: glossary?.source ?? null,
      credits: credits?.source ?? null,
      found: await list(join(root, 'modules')),
    },
    diagnostics: [catalogue, glossary, credits].flatMap((loaded) => loaded?.diagnostics ?? []),
  }
}
