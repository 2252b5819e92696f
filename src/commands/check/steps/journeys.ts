import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, scratch } from '../../root.ts'
import { judged, playwrightTally } from './report.ts'
import { oneFailed, type Tally } from './step.ts'
import { runTool } from './tool.ts'

/** The loop in a real browser, on the build of this very tree. */
export async function runJourneys(env: NodeJS.ProcessEnv, filters: readonly string[] = []): Promise<Tally> {
  if (!existsSync(join(root, 'dist/build.json'))) {
    console.error('There is no build, so the journeys cannot start. See the step "build".')
    return oneFailed
  }
  const report = join(scratch, 'journeys-report.json')
  rmSync(report, { force: true })
  const code = await runTool('playwright', ['test', '--config', '.config/playwright.config.ts', ...filters], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    timeoutMinutes: 40,
  })
  return judged(playwrightTally(report), code)
}
