import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import { root } from '../../root.ts'
import type { VitestReport } from './report.ts'

/** Writes how many tests passed, and which failed and why, for the last lines of `npm test`. */
// eslint-disable-next-line no-restricted-syntax -- Vitest takes the default export of a reporter.
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['VITEST_TALLY_FILE']
    if (!file) return
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const report: VitestReport = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failures: [
        ...modules.flatMap(tellUnloaded),
        ...tests.flatMap(tellFailed),
        ...unhandled.map((error) => `outside of any test: ${firstLine(error)}`),
      ],
    }
    writeFileSync(file, JSON.stringify(report))
  }
}

/** A file that could not be loaded holds no tests to fail, yet it failed. */
const tellUnloaded = (module: TestModule): readonly string[] =>
  module.errors().map((error) => `${nameOf(module)}: ${firstLine(error)}`)

function tellFailed(test: TestCase): readonly string[] {
  const { state, errors } = test.result()
  if (state !== 'failed') return []
  return [`${nameOf(test.module)} > ${test.fullName}: ${errors.map(firstLine).join(' · ')}`]
}

const nameOf = (module: TestModule): string => relative(root, module.moduleId)
const firstLine = ({ message }: { readonly message: string }): string => message.split('\n')[0] ?? ''
