import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { decodeText } from '#protocol/decode.ts'
import { makeDataFolder, makeDataPrivate, makePrivate } from '#server/database/data-folder.ts'
import { isDatabaseFile, sqliteName } from '../data-files.ts'
import { noteName } from './back-up.ts'
import { isWholeDatabase } from './whole-database.ts'

/** Why a folder is no backup that can be put back; undefined when it is one. */
export function backupProblem(source: string): string | undefined {
  if (!existsSync(source) || !statSync(source).isDirectory()) return `There is no folder ${source}.`
  const database = join(source, sqliteName)
  if (!existsSync(database)) return `${source} is no backup: it has no ${sqliteName}.`
  return isWholeDatabase(database) ? undefined : `The database in ${source} is damaged. Take an older backup.`
}

/**
 * Copies a backup into the data folder. The database comes last: a copy that was cut is never served. All that came is for the
 * owner alone, whatever its name: Node gives the folders it copies the modes of this machine, not theirs.
 */
export function putBack(source: string, dataDir: string): void {
  makeDataFolder(dataDir)
  for (const name of readdirSync(source).filter((entry) => entry !== noteName && !isDatabaseFile(entry))) {
    cpSync(join(source, name), join(dataDir, name), { recursive: true })
    makePrivate(join(dataDir, name))
  }
  const database = join(dataDir, sqliteName)
  cpSync(join(source, sqliteName), `${database}.part`)
  renameSync(`${database}.part`, database)
  makeDataPrivate(dataDir)
}

/** When a backup was made, ms since 1970: its note says it; without one (older backups) the age of its file. */
export function madeAt(source: string): number {
  const file = join(source, noteName)
  const note = existsSync(file)
    ? decodeText(v.object({ at: v.number() }), readFileSync(file, 'utf8'))
    : undefined
  return note?.kind === 'decoded' ? note.value.at : statSync(join(source, sqliteName)).mtimeMs
}
