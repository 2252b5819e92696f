import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readBuildNote } from './current-build.ts'
import { precompress } from './precompress.ts'
import { sourceStamp } from './source-stamp.ts'

export type BuildOutcome =
  | { readonly kind: 'current'; readonly build: string }
  | { readonly kind: 'built'; readonly build: string; readonly seconds: number }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Builds into a new folder unless `dist` was made from these very sources, and renames it when it is whole. */
export async function ensureBuild(root: string, unreviewed: string): Promise<BuildOutcome> {
  const stamp = sourceStamp(root, unreviewed)
  const build = stamp.slice(0, 12)
  const dist = join(root, 'dist')
  if (readBuildNote(dist)?.createdFrom === stamp) return { kind: 'current', build }
  const startedAt = performance.now()
  const fresh = join(root, `dist.${build}`)
  try {
    // Whole already when the last start was stopped between building and renaming.
    if (readBuildNote(fresh)?.createdFrom !== stamp) await buildInto(root, fresh, build, stamp)
    replace(dist, fresh)
    removeLeftovers(root)
  } catch (error) {
    return { kind: 'failed', error }
  }
  return { kind: 'built', build, seconds: (performance.now() - startedAt) / 1000 }
}

async function buildInto(root: string, folder: string, build: string, stamp: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  // Loaded only here: an unchanged start does without Vite, and is a second faster for it.
  const { build: viteBuild } = await import('vite')
  process.env['VITE_BUILD'] = build
  const client = join(folder, 'client')
  await viteBuild({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    // Where the time of a build goes interests nobody who starts a server.
    build: { outDir: client, emptyOutDir: true, rolldownOptions: { checks: { pluginTimings: false } } },
  })
  const note = { build, csp: takePolicy(client), createdFrom: stamp }
  await precompress(client)
  writeFileSync(join(folder, 'build.json'), `${JSON.stringify(note, null, 2)}\n`)
}

/** The pages know the hash of their own style, so the build writes the policy down. It is a note, not for serving. */
function takePolicy(client: string): string {
  const file = join(client, 'csp.json')
  const policy = v.parse(v.string(), JSON.parse(readFileSync(file, 'utf8')))
  rmSync(file)
  return policy
}

function replace(dist: string, fresh: string): void {
  const old = `${dist}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(fresh, dist)
  rmSync(old, { recursive: true, force: true })
}

function removeLeftovers(root: string): void {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith('dist.'))) {
    rmSync(join(root, name), { recursive: true, force: true })
  }
}
