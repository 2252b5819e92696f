import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { readConfig } from '#server/config.ts'
import { isDatabaseFile, sqliteName } from './data-files.ts'
import { stop } from './stop.ts'

// A whole copy of the data directory into a new folder, while the server runs.
const config = readConfig(process.env)
const target = process.argv[2]
if (config.kind === 'wrong') stop(config.sentence)
else if (target === undefined) stop('Say where to: node src/commands/launch.mjs backup /path/of/a/new/folder')
else if (existsSync(target) && readdirSync(target).length > 0)
  stop(`${target} is not empty. A backup goes into a new folder.`)
else if (!existsSync(config.dataDir)) stop(`There is nothing to back up: ${config.dataDir} does not exist.`)
else {
  mkdirSync(target, { recursive: true })
  const file = join(config.dataDir, sqliteName)
  if (existsSync(file)) {
    // SQLite's own copying: consistent also in the middle of a write, which copying the files is not.
    const source = new DatabaseSync(file, { readOnly: true })
    await backup(source, join(target, sqliteName))
    source.close()
  }
  for (const name of readdirSync(config.dataDir).filter((entry) => !isDatabaseFile(entry))) {
    cpSync(join(config.dataDir, name), join(target, name), { recursive: true })
  }
  console.log(`Copied ${config.dataDir} to ${resolve(target)}.`)
  if (config.databaseUrl !== null) console.log('The PostgreSQL database is not in it: use pg_dump for that.')
}
