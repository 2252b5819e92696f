import { readConfig } from '#server/config.ts'
import { ensureBuild } from './ensure-build.ts'
import { tellBuild } from './tell-build.ts'
import { root } from '../root.ts'
import { stop } from '../operate/stop.ts'

// `npm run build`: the packs, the pages, the app and the worker, into dist/.
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else {
  const outcome = await ensureBuild(root, config.unreviewed)
  tellBuild(outcome)
  if (outcome.kind === 'failed') process.exitCode = 1
}
