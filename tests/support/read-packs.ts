import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Quiz } from '#domain/content/quiz.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Compilation } from '#compiler/compile.ts'
import { catalogueSchema, type Catalogue } from '#protocol/pack/catalogue.ts'
import {
  manifestPath,
  manifestSchema,
  partPath,
  practiceSchema,
  quizSchema,
  sourcesSchema,
  type Manifest,
  type Practice,
  type Sources,
} from '#protocol/pack/pack.ts'

/** A pack as a phone reads it: from the bytes put out, through the schemas of the protocol. */
export type ReadPack = {
  readonly packHash: string
  readonly manifest: Manifest
  readonly quiz: Quiz | null
  readonly practice: Practice | null
  readonly sources: Sources | null
}

export type Files = Compilation['files']

export const readCatalogue = (files: Files): Catalogue =>
  v.parse(catalogueSchema, json(files, '/packs/catalogue.json'))

export function readPack(files: Files, packHash: string): ReadPack {
  const manifest = v.parse(manifestSchema, json(files, manifestPath(packHash)))
  const part = (named: { readonly part: string } | null): unknown => {
    const found = manifest.parts.find(({ hash }) => hash === named?.part)
    return found === undefined ? null : json(files, partPath(found))
  }
  return {
    packHash,
    manifest,
    quiz: v.parse(v.nullable(quizSchema), part(manifest.quiz)),
    practice: v.parse(v.nullable(practiceSchema), part(manifest.practice)),
    sources: v.parse(v.nullable(sourcesSchema), part(manifest.sources)),
  }
}

/** The pack the catalogue offers. */
export function offeredPack({ files }: Compilation, moduleId: string, language: PackLanguage): ReadPack {
  const offer = readCatalogue(files).modules.find((module) => module.moduleId === moduleId)
  if (!offer) throw new Error(`the catalogue does not offer ${moduleId}`)
  return readPack(files, offer.packs[language].manifest)
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const textOf = (files: Files, path: string): string => new TextDecoder().decode(files.get(path))

const json = (files: Files, path: string): unknown => JSON.parse(textOf(files, path))
