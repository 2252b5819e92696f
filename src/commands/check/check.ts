import { checks, lint } from './steps/checks.ts'
import { runSteps, tellTally } from './steps/step.ts'
import { stopToolsWithUs } from './steps/tool.ts'
import { runVitest } from './steps/vitest.ts'

// `npm run check`: types, lint, directions, format, content, and the tests that need neither browser nor database.
stopToolsWithUs()
const quick = ['--project', 'node', 'tests/domain', 'tests/protocol', 'tests/compiler', 'tests/content']
const tally = await runSteps([...checks, lint, { name: 'unit tests', run: () => runVitest(quick) }])
console.log(`\n${tellTally(tally)}`)
process.exitCode = tally.failed === 0 ? 0 : 1
