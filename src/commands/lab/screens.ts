import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { ensureBuild } from '../build/ensure-build.ts'
import { runDemo } from './demo/run-demo.ts'
import { demoSeed } from './demo/stage.ts'
import { root, scratch } from '../root.ts'
import { changedScreens } from './screens/compare.ts'
import { looks, nameOf } from './screens/list.ts'
import { takeScreens } from './screens/take.ts'
import { findBrowser } from '../check/steps/browser.ts'
import { stop } from '../operate/stop.ts'

// `npm run screens [ar-light-360 …]`: photographs every screen in every look, to be looked at one by one. Says which changed
// since the last time.
const wanted = process.argv.slice(2)
const chosen = looks.filter((look) => wanted.length === 0 || wanted.includes(nameOf(look)))
const browser = await findBrowser(process.env)
const built = await ensureBuild(root, 'show')
const dataDir = mkdtempSync(join(tmpdir(), 'screens-'))
const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir })
if (browser.kind === 'none') stop(browser.sentence)
else if (built.kind === 'failed') stop('The build failed; `npm run build` says why.')
else if (config.kind === 'wrong') stop(config.sentence)
else if (chosen.length === 0) stop(`There is no such look. These are: ${looks.map(nameOf).join(' ')}`)
else {
  const demo = await runDemo(config, join(root, 'dist'), demoSeed, () => undefined)
  if (demo.kind === 'wrong') stop(demo.sentence)
  else {
    const [now, before] = [join(scratch, 'screens'), join(scratch, 'screens-before')]
    if (existsSync(now)) {
      rmSync(before, { recursive: true, force: true })
      renameSync(now, before)
    }
    const taken = await takeScreens(browser.path, demo.note, chosen, now)
    console.log(`${taken} pictures in ${now}`)
    if (existsSync(before)) {
      const changed = await changedScreens(before, now)
      console.log([`${changed.length} changed or new since the last time:`, ...changed].join('\n'))
    }
    await demo.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
