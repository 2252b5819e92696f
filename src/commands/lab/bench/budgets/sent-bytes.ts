import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a file costs on the wire: its Brotli form when the build made one. */
export function sentBytes(client: string, file: string): number {
  const path = join(client, file)
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
}

export const readText = (client: string, file: string): string => readFileSync(join(client, file), 'utf8')
