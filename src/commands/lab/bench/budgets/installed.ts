import * as v from 'valibot'
import { catalogueSchema } from '#protocol/pack/catalogue.ts'
import { manifestSchema } from '#protocol/pack/pack.ts'
import { importedBy } from './scripts.ts'
import { sentBytes, textOf } from './sent-bytes.ts'

/** What a phone of one language holds before it can do without a network: precache, worker, first module. */
export function installedBytes(client: string): { readonly bytes: number; readonly requests: number } {
  const worker = textOf(client, 'sw.js')
  const precached = [...worker.matchAll(/\{"?revision"?:[^{}]*?"?url"?:["'`]([^"'`]+)["'`]/g)].flatMap(
    ([, file]) => (file === undefined || file.startsWith('assets/later-') ? [] : [file]),
  )
  if (precached.length === 0) throw new Error('no list of precached files in sw.js')
  for (const file of importedBy(client, 'sw.js')) {
    if (!precached.includes(file)) throw new Error(`the worker imports ${file}, which the pages do not have`)
    if (/\/(?:base|screens)-/.test(file)) throw new Error(`the worker runs the pages' ${file}`)
  }
  const files = [...precached, 'sw.js', ...firstModule(client)]
  return {
    bytes: files.reduce((total, file) => total + sentBytes(client, file), 0),
    requests: precached.length,
  }
}

function firstModule(client: string): readonly string[] {
  const { modules } = v.parse(catalogueSchema, JSON.parse(textOf(client, 'packs/catalogue.json')))
  const hash = modules[0]?.packs.ar.manifest
  if (hash === undefined) return []
  const manifest = `packs/${hash}.json`
  const { parts } = v.parse(manifestSchema, JSON.parse(textOf(client, manifest)))
  return ['packs/catalogue.json', manifest, ...parts.map((part) => `packs/${part.hash}.${part.extension}`)]
}
