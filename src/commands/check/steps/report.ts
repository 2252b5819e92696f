import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { StepTally } from './step.ts'

const vitestReport = v.object({ passed: v.number(), failures: v.array(v.string()) })
export type VitestReport = v.InferOutput<typeof vitestReport>

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  errors: v.array(v.unknown()),
})

/** What `tally-reporter.ts` wrote. A run that ended before it wrote anything proved nothing. */
export function vitestTally(file: string): StepTally {
  const report = read(vitestReport, file)
  if (!report) return { passed: 0, failed: 0 }
  return { passed: report.passed, failed: report.failures.length, failures: report.failures }
}

/** A journey that passed only at a second try is reported as failed: on a phone there is no second try. */
export function playwrightTally(file: string): StepTally {
  const report = read(playwrightReport, file)
  if (!report) return { passed: 0, failed: 0 }
  return {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
  }
}

/** Tests that ran and all passed are no success when the runner says otherwise. Neither is no test at all. */
export function judged(tally: StepTally, exitCode: number): StepTally {
  const isHollow = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  if (!isHollow) return tally
  return { ...tally, failed: 1, failures: [`no test failed, but the runner ended with ${exitCode}`] }
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
): v.InferOutput<Schema> | undefined {
  if (!existsSync(file)) return undefined
  return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
}
