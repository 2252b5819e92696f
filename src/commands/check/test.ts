import { checks, lint } from './steps/checks.ts'
import { findBrowser, findLightBrowser } from './steps/browser.ts'
import { runJourneys } from './steps/journeys.ts'
import { findPostgres } from './steps/postgres.ts'
import { runSteps, type Step, tellTally } from './steps/step.ts'
import { asTally, runTool, stopToolsWithUs } from './steps/tool.ts'
import { runVitest } from './steps/vitest.ts'

// `npm test`: everything. Its last line is the total, alone, so that a machine can read it.
stopToolsWithUs()
const browser = await findBrowser(process.env)
const light = process.env['CHROMIUM'] === undefined ? findLightBrowser(process.env) : undefined
const postgres = await findPostgres(process.env)
const env = {
  ...(browser.kind === 'found' ? { CHROMIUM: browser.path } : {}),
  ...(light ? { CHROMIUM_LIGHT: light } : {}),
  ...(postgres.kind === 'found' ? { TEST_DATABASE_URL: postgres.url } : {}),
}
const needs: Step = {
  name: 'browser and database',
  run: () => {
    console.log(
      browser.kind === 'found'
        ? `Browser: ${[browser.path, light].filter(Boolean).join(', and ')}`
        : browser.sentence,
    )
    console.log(postgres.kind === 'found' ? `PostgreSQL: ${postgres.from}` : postgres.sentence)
    return Promise.resolve(asTally(browser.kind === 'found' && postgres.kind === 'found' ? 0 : 1))
  },
}
const tally = await runSteps([
  needs,
  ...checks,
  // Before the tests: some of them weigh it.
  { name: 'build', run: async () => asTally(await runTool('node', ['src/commands/build/build.ts'])) },
  lint,
  { name: 'tests', run: () => runVitest([], env) },
  { name: 'journeys', run: () => runJourneys(env) },
])
if (postgres.kind === 'found') await postgres.stop()
console.log(tellTally(tally))
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1
