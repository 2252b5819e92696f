import { openDevice } from '#local/database/device-database.ts'
import { type Diagnostics, openDiagnostics } from '#local/diagnostics/diagnostics.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { deviceClock } from '#local/world.ts'
import { build } from './build.ts'

let diagnostics: Diagnostics | undefined

/** A fault of the worker, beside those of the pages. A line that broke is none. */
export function noteFault(error: unknown, where: string): void {
  const kind = problemOf(error)
  if (kind === 'network' || kind === 'stopped') return
  diagnostics ??= openDiagnostics(openDevice(), { ...deviceClock, build })
  diagnostics.note(error, `worker: ${where}`)
}

/** The browser hears of the failure all the same; without this nobody else does. */
export async function noting<T>(where: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    noteFault(error, where)
    throw error
  }
}
