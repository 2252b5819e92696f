import { ensureBuild } from './build/ensure-build.ts'
import { tellBuild } from './build/tell-build.ts'
import { root } from './root.ts'

// `npm run build`: the packs, the pages, the app and the worker, into dist/.
const outcome = await ensureBuild(root, process.env['UNREVIEWED'] ?? 'show')
tellBuild(outcome)
process.exitCode = outcome.kind === 'failed' ? 1 : 0
