import { existsSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { scratch } from '../../root.ts'
import { judged, vitestTally } from './report.ts'
import type { StepTally } from './step.ts'
import { runTool } from './tool.ts'

/** Runs Vitest and counts. `filters` as on its command line; none means every project. */
export async function runVitest(filters: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<StepTally> {
  const report = join(scratch, 'vitest-report.json')
  rmSync(report, { force: true })
  const args = [
    'run',
    '--reporter=default',
    '--reporter=./src/commands/check/steps/tally-reporter.ts',
    ...filters,
  ]
  const code = await runTool('vitest', args, {
    env: { ...inMemory(), ...env, VITEST_TALLY_FILE: report },
    timeoutMinutes: 15,
  })
  return judged(vitestTally(report), code)
}

/** Half a thousand databases are made and thrown away: where Linux keeps files in memory, there. A third of the time. */
function inMemory(): NodeJS.ProcessEnv {
  const folder = '/dev/shm'
  if (process.env['TMPDIR'] !== undefined || !existsSync(folder)) return {}
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2e9 ? { TMPDIR: folder } : {}
}
