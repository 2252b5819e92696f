import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { scratch } from '../root.ts'
import { judged, vitestTally } from './report.ts'
import type { Tally } from './step.ts'
import { runTool } from './tool.ts'

/** Runs Vitest and counts. `filters` as on its command line; none means every project. */
export async function runVitest(filters: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const report = join(scratch, 'vitest-report.json')
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  const code = await runTool('vitest', args, { env, timeoutMinutes: 10 })
  return judged(vitestTally(report), code)
}
