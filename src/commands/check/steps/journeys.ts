import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleServer } from '../../build/release/bundle-server.ts'
import { root, scratch } from '../../root.ts'
import { judged, playwrightTally } from './report.ts'
import { oneFailed, type StepTally } from './step.ts'
import { runTool } from './tool.ts'

/** The loop in a real browser, on the build of this very tree. */
export async function runJourneys(
  env: NodeJS.ProcessEnv,
  filters: readonly string[] = [],
): Promise<StepTally> {
  if (!existsSync(join(root, 'dist/build.json'))) {
    console.error('There is no build, so the journeys cannot start. See the step "build".')
    return oneFailed
  }
  const report = join(scratch, 'journeys-report.json')
  rmSync(report, { force: true })
  const server = join(scratch, 'journey-server')
  await bundleServer(root, server, { file: 'tests/support/serve.ts', name: 'serve.mjs' })
  const code = await runTool('playwright', ['test', '--config', '.config/playwright.config.ts', ...filters], {
    // Ninety servers are started: bundled as in a release, each takes a third of the work.
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, JOURNEY_SERVER: join(server, 'serve.mjs') },
    timeoutMinutes: 40,
  })
  return judged(playwrightTally(report), code)
}
