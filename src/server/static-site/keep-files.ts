import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

/** The folders of the data directory that outlive a build: every pack ever served, and the assets of the last builds. */
export const keptFolders = (dataDir: string) => ({
  packs: join(dataDir, 'packs'),
  assets: join(dataDir, 'assets'),
})

const keptBuilds = 10
const buildList = v.array(v.object({ build: v.string(), assets: v.array(v.string()) }))
type BuildList = v.InferOutput<typeof buildList>

/**
 * A page that was open while the server was updated still asks for its own chunks. A phone may finish a quiz on a pack of last
 * year: so what a build served is copied to where the next build does not reach. Gives the builds kept.
 */
export async function keepFiles(dist: string, build: string, dataDir: string): Promise<ReadonlySet<string>> {
  const kept = keptFolders(dataDir)
  const packs = (await namesIn(join(dist, 'client/packs'))).filter((name) => /^[0-9a-f]{64}\./.test(name))
  await copyMissing(join(dist, 'client/packs'), kept.packs, packs)
  const assets = await namesIn(join(dist, 'client/assets'))
  await copyMissing(join(dist, 'client/assets'), kept.assets, assets)
  return new Set(await forgetOldAssets(dataDir, { build, assets }))
}

async function copyMissing(from: string, to: string, names: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true })
  const there = new Set(await namesIn(to))
  for (const name of names) {
    // The same name is the same content, unless the disk damaged it.
    if (there.has(name) && (await readFile(join(to, name))).equals(await readFile(join(from, name)))) continue
    // Under another name first: a copy cut short must not pass for the file.
    await copyFile(join(from, name), join(to, `.copying-${name}`))
    await rename(join(to, `.copying-${name}`), join(to, name))
  }
}

async function forgetOldAssets(dataDir: string, current: BuildList[number]): Promise<string[]> {
  const listFile = join(dataDir, 'builds.json')
  const list = [
    current,
    ...(await readList(listFile)).filter((entry) => entry.build !== current.build),
  ].slice(0, keptBuilds)
  await writeFile(`${listFile}.new`, JSON.stringify(list))
  await rename(`${listFile}.new`, listFile)
  const wanted = new Set(list.flatMap((entry) => entry.assets))
  const { assets } = keptFolders(dataDir)
  for (const name of await namesIn(assets))
    if (!wanted.has(name)) await rm(join(assets, name), { recursive: true, force: true })
  return list.map(({ build }) => build)
}

async function readList(file: string): Promise<BuildList> {
  try {
    const parsed = v.safeParse(buildList, JSON.parse(await readFile(file, 'utf8')))
    return parsed.success ? parsed.output : []
  } catch {
    return [] // No list yet, or one that was cut: the builds before are forgotten, not the data.
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
  } catch {
    return [] // The folder is not there: nothing to keep.
  }
}
