import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** dist/build.json: written last, so a folder that has it is whole. `csp` is the policy the server sends as it stands. */
const buildNote = v.object({ build: v.string(), csp: v.string(), createdFrom: v.string() })
export type BuildNote = v.InferOutput<typeof buildNote>

export function readBuildNote(folder: string): BuildNote | undefined {
  const file = join(folder, 'build.json')
  if (!existsSync(file)) return undefined
  try {
    const note = v.safeParse(buildNote, JSON.parse(readFileSync(file, 'utf8')))
    return note.success ? note.output : undefined
  } catch {
    return undefined // Not JSON: another version's or a cut one's. It is made again.
  }
}
