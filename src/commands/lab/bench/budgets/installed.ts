import * as v from 'valibot'
import { type Language, languages } from '#domain/content/languages.ts'
import { catalogueSchema } from '#protocol/pack/catalogue.ts'
import { manifestSchema } from '#protocol/pack/pack.ts'
import { importedBy } from './scripts.ts'
import { sentBytes, readText } from './sent-bytes.ts'

/** What a phone of one language, the largest, holds before it can do without a network: precache, worker, list, first module. */
export function installedBytes(client: string): { readonly bytes: number; readonly requests: number } {
  const worker = readText(client, 'sw.js')
  const precached = [...worker.matchAll(/\{"?revision"?:[^{}]*?"?url"?:["'`]([^"'`]+)["'`]/g)].flatMap(
    ([, file]) => (file === undefined || file.startsWith('assets/later-') ? [] : [file]),
  )
  if (precached.length === 0) throw new Error('no list of precached files in sw.js')
  for (const file of importedBy(client, 'sw.js')) {
    if (!precached.includes(file)) throw new Error(`the worker imports ${file}, which the pages do not have`)
    if (/\/(?:base|screens)-/.test(file)) throw new Error(`the worker runs the pages' ${file}`)
  }
  for (const script of precached.filter((file) => file.endsWith('.js')))
    for (const file of importedBy(client, script))
      if (!precached.includes(file)) throw new Error(`${script} needs ${file}, which comes later`)
  const list = /assets\/later-files-[^"]+/.exec(worker)?.[0]
  if (list === undefined) throw new Error('no list of later files in sw.js')
  const bytesOf = (files: readonly string[]): number =>
    files.reduce((total, file) => total + sentBytes(client, file), 0)
  const [ofLanguage = []] = languages
    .map((language) => filesOfLanguage(readText(client, list), language))
    .toSorted((a, b) => bytesOf(b) - bytesOf(a))
  if (ofLanguage.length < 2) throw new Error('a language has words and a shell')
  const installing = [...precached, list, ...ofLanguage]
  return { bytes: bytesOf([...installing, 'sw.js', ...firstModule(client)]), requests: installing.length }
}

/** As the worker finds them (sw/precache-later.ts). */
const filesOfLanguage = (list: string, language: Language): readonly string[] =>
  [...list.matchAll(/"url":"([^"]+)"/g)].flatMap(([, url = '']) =>
    new RegExp(`^(?:assets/later-|shell/)${language}[-.]`).test(url) ? [url] : [],
  )

function firstModule(client: string): readonly string[] {
  const { modules } = v.parse(catalogueSchema, JSON.parse(readText(client, 'packs/catalogue.json')))
  const hash = modules[0]?.packs.ar.manifest
  if (hash === undefined) return []
  const manifest = `packs/${hash}.json`
  const { parts } = v.parse(manifestSchema, JSON.parse(readText(client, manifest)))
  return ['packs/catalogue.json', manifest, ...parts.map((part) => `packs/${part.hash}.${part.extension}`)]
}
