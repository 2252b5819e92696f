import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { ensureBuild } from '../build/ensure-build.ts'
import { tellBuild } from '../build/tell-build.ts'
import { tellDemo } from './demo/note.ts'
import { runDemo } from './demo/run-demo.ts'
import { demoSeed } from './demo/stage.ts'
import { onStopSignal } from '../operate/on-stop-signal.ts'
import { portProblem } from '../operate/port.ts'
import { root } from '../root.ts'
import { stop } from '../operate/stop.ts'

// `npm run demo`: an invented association with months of history, in a folder that is thrown away afterwards.
const givenFolder = process.env['DATA_DIR']
// For this machine alone unless HOST says otherwise: the demo's passwords stand in the source.
const config = readConfig({ HOST: '127.0.0.1', ...process.env })
if (config.kind === 'wrong') stop(config.sentence)
else if (config.databaseUrl !== null) stop('The demo brings its own database. Run it without DATABASE_URL.')
else if (givenFolder && existsSync(givenFolder) && readdirSync(givenFolder).length > 0) {
  stop(
    `${givenFolder} is not empty. The demo wants a new folder, or none: then it makes one and throws it away.`,
  )
} else {
  const problem = await portProblem(config)
  if (problem !== undefined) stop(problem)
  else {
    const built = await ensureBuild(root, config.unreviewed)
    if (built.kind !== 'current') tellBuild(built)
    if (built.kind === 'failed') process.exitCode = 1
    else await play(givenFolder ? config.dataDir : mkdtempSync(join(tmpdir(), 'smart-educator-demo-')))
  }
}

async function play(dataDir: string): Promise<void> {
  if (config.kind === 'wrong') return
  if (!givenFolder) process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  console.log('Playing four months of an association through the front door …')
  const demo = await runDemo({ ...config, dataDir }, join(root, 'dist'), demoSeed)
  if (demo.kind === 'wrong') return stop(demo.sentence)
  console.log(tellDemo(demo.note, dataDir))
  onStopSignal(() => demo.close())
}
