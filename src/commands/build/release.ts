import { relative } from 'node:path'
import { readConfig } from '#server/config.ts'
import { stop } from '../operate/stop.ts'
import { root } from '../root.ts'
import { ensureBuild } from './ensure-build.ts'
import { makeRelease } from './release/make-release.ts'
import { tellBuild } from './tell-build.ts'

// `npm run release`: what a production machine needs, in one file: the built app and the server, and nothing to install.
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else {
  const outcome = await ensureBuild(root, config.unreviewed)
  tellBuild(outcome)
  if (outcome.kind === 'failed') process.exitCode = 1
  else {
    const { file, bytes, sha256 } = await makeRelease(root, `${root}/release`)
    console.log(`${relative(root, file)}: ${(bytes / 1e6).toFixed(1)} MB, SHA-256 ${sha256}`)
  }
}
