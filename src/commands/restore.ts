import { cpSync, existsSync, readdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { renewEpoch } from '#server/database/installation.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { sqliteName } from './data-files.ts'
import { deriveAnew } from './derive-anew.ts'
import { stop } from './stop.ts'

// Puts a backup into an empty data directory and renames the database, so that every phone offers again what it holds.
const config = readConfig(process.env)
const source = process.argv[2]
if (config.kind === 'wrong') stop(config.sentence)
else if (source !== undefined && !existsSync(source)) stop(`There is no folder ${source}.`)
else if (source !== undefined && existsSync(join(config.dataDir, sqliteName))) {
  stop(`${config.dataDir} holds a database already. Move it away first, or set DATA_DIR to a new folder.`)
} else if (source === undefined && config.databaseUrl === null) {
  stop('Say from where: node src/commands/launch.mjs restore /path/of/the/backup')
} else {
  if (source !== undefined) {
    for (const name of readdirSync(source))
      cpSync(join(source, name), join(config.dataDir, name), { recursive: true })
  }
  const opened = await openDatabase(config)
  if (opened.kind === 'wrong') stop(opened.sentence)
  else {
    await renewEpoch(opened.db, (bytes) => randomBytes(bytes))
    await deriveAnew(opened.db, config)
    await opened.close()
    console.log('Restored. Start the server: phones will offer again what it has forgotten.')
  }
}
