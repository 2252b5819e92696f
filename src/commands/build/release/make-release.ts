import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { scratch } from '../../root.ts'
import { archive } from './archive.ts'
import { bundleServer } from './bundle-server.ts'

export type Release = { readonly file: string; readonly bytes: number; readonly sha256: string }

/** What a release is made of, from a whole `dist/`: `smart-educator-<version>.tar.gz` in `target`, and its SHA-256. */
export async function makeRelease(root: string, target: string): Promise<Release> {
  const name = `smart-educator-${versionOf(root)}`
  const folder = join(scratch, 'release', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const packages = await bundleServer(root, join(folder, 'server'))
  // An older Node cannot even read the server: this says so first.
  cpSync(join(root, 'src/commands/operate/released.mjs'), join(folder, 'server/smart-educator.mjs'))
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, file), join(folder, file))
  cpSync(join(root, 'docs/release.md'), join(folder, 'README.md'))
  // Sentences of the server name the first; that names the second.
  for (const file of ['operate.md', 'api.md'])
    cpSync(join(root, 'docs', file), join(folder, 'docs', file), { recursive: true })
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licencesOf(packages))
  mkdirSync(target, { recursive: true })
  const file = join(target, `${name}.tar.gz`)
  return { file, ...archive(folder, file) }
}

export const versionOf = (root: string): string =>
  v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    .version

/** The licence of each package in the bundle, as its authors ask. */
function licencesOf(packages: readonly string[]): string {
  return packages
    .map((folder) => {
      const { name, version } = v.parse(
        v.object({ name: v.string(), version: v.string() }),
        JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
      )
      const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
      const text =
        licence && existsSync(join(folder, licence)) ? readFileSync(join(folder, licence), 'utf8') : ''
      return `${name} ${version}\n\n${text.trim()}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}
