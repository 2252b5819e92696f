import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { closeSecrets } from '#server/accounts/close-secrets.ts'
import { type Config, readConfig } from '#server/config.ts'
import { notADataFolder } from '#server/database/data-folder.ts'
import { renewEpoch } from '#server/database/installation.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { backupProblem, madeAt, putBack } from './backup/put-back.ts'
import { sqliteName } from './data-files.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { orSentence } from './or-sentence.ts'
import { stop } from './stop.ts'
import { callCommand } from '../root.ts'

// Puts a backup into an empty data directory and renames the database. Then every phone offers again what it holds.
const config = readConfig(process.env)
const source = process.argv[2]
if (config.kind === 'wrong') stop(config.sentence)
else if (source !== undefined && existsSync(join(config.dataDir, sqliteName))) {
  stop(`${config.dataDir} holds a database already. Move it away first, or set DATA_DIR to a new folder.`)
} else if (source === undefined && config.databaseUrl === null) {
  stop(`Say from where: ${callCommand} restore /path/of/the/backup`)
} else await orSentence(config.dataDir, () => restore(config, source))

async function restore(settings: Config, from: string | undefined): Promise<void> {
  const problem = from === undefined ? undefined : (notADataFolder(settings.dataDir) ?? backupProblem(from))
  if (problem !== undefined) return stop(problem)
  if (from !== undefined) putBack(from, settings.dataDir)
  const opened = await openDatabase(settings)
  if (opened.kind === 'wrong') return stop(opened.sentence)
  await renewEpoch(opened.db, (bytes) => randomBytes(bytes))
  const closed = await closeSecrets(opened.db, Date.now())
  await rebuildProjections(opened.db, settings)
  await opened.close()
  const since = from === undefined ? 'the dump was made' : new Date(madeAt(from)).toISOString().slice(0, 16)
  console.log(
    [
      'Restored. Start the server: phones will offer again what it has forgotten.',
      `Closed, because some may have been used since: ${closed.codes} codes of invitation or recovery, ${closed.links} links. Make new ones.`,
      `Accounts that were deactivated after ${since} (UTC) are active again: deactivate them again.`,
    ].join('\n'),
  )
}
