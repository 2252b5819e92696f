import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** True when a path is a folder or lies below it, whatever links lead there. Neither has to exist. */
export function isWithin(path: string, folder: string): boolean {
  const [first] = relative(realPlace(folder), realPlace(path)).split(sep)
  return first !== '..'
}

/** Where a path really is: links are followed as far as there is anything. */
function realPlace(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    return dirname(whole) === whole ? whole : join(realPlace(dirname(whole)), basename(whole))
  }
}
