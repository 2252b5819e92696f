import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it, one by one. Node's own `recursive` never comes back from a place that takes no folders, such
 * as `/proc`.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const whole = resolve(folder)
  if (statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return
  const above = dirname(whole)
  if (above !== whole) makeFolder(above, mode)
  mkdirSync(whole, { mode })
}
