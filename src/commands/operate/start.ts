import { readConfig } from '#server/config.ts'
import { ensureBuild } from '../build/ensure-build.ts'
import { tellBuild } from '../build/tell-build.ts'
import { portProblem } from './port.ts'
import { root } from '../root.ts'
import { stop } from './stop.ts'

// `npm start`. What can be said before a minute of building is said before.
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else {
  const problem = await portProblem(config)
  if (problem !== undefined) stop(problem)
  else {
    const outcome = await ensureBuild(root, config.unreviewed)
    if (outcome.kind !== 'current') tellBuild(outcome)
    if (outcome.kind === 'failed') process.exitCode = 1
    else await (await import('./serve.ts')).serve(config)
  }
}
