/** What one step proved. A tool that counts nothing itself counts as one. */
export type StepTally = {
  readonly passed: number
  readonly failed: number
  /** A line for each failed test, where the tool tells them apart. */
  readonly failures?: readonly string[]
}
export type Step = {
  readonly name: string
  readonly run: () => Promise<StepTally>
  /** Called before the first step, by one that can work beside others and speak in its turn. */
  readonly begin?: () => void
}

export const onePassed: StepTally = { passed: 1, failed: 0 }
export const oneFailed: StepTally = { passed: 0, failed: 1 }

/** Runs every step, also after one that failed, so that one run tells all there is to mend. */
export async function runSteps(steps: readonly Step[]): Promise<StepTally> {
  let total: StepTally = { passed: 0, failed: 0 }
  const failures: string[] = []
  for (const { begin } of steps) begin?.()
  for (const { name, run } of steps) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 74 - name.length))}`)
    const startedAt = performance.now()
    const tally = await run().catch(reportBug)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tellTally(tally)}, ${seconds} s`)
    if (tally.failed > 0) failures.push(`✗ ${name}: ${tally.failed} failed`)
    failures.push(...(tally.failures ?? []).map((line) => `  ${line}`))
    total = { passed: total.passed + tally.passed, failed: total.failed + tally.failed }
  }
  if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`)
  return total
}

export const tellTally = ({ passed, failed }: StepTally): string => `${passed} passed, ${failed} failed`

/** A step that throws is a fault of the step; the others still run. */
function reportBug(error: unknown): StepTally {
  console.error(error)
  return oneFailed
}
