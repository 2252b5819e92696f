import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '#server/config.ts'
import { noAssociation } from './association-in.ts'
import { backUp } from './backup/back-up.ts'
import { orSentence } from './or-sentence.ts'
import { stop } from './stop.ts'
import { callCommand } from '../root.ts'

const limitMs = 15 * 60_000

// A whole copy of the data directory into a new folder, while the server runs.
const config = readConfig(process.env)
const target = process.argv[2]
if (config.kind === 'wrong') stop(config.sentence)
else if (target === undefined) stop(`Say where to: ${callCommand} backup /path/of/a/new/folder`)
else if (existsSync(target) && !statSync(target).isDirectory())
  stop(`${target} is a file. A backup goes into a new folder.`)
else if (existsSync(target) && readdirSync(target).length > 0)
  stop(`${target} is not empty. A backup goes into a new folder.`)
else if (config.databaseUrl !== null && !existsSync(config.dataDir))
  stop(`There is nothing to back up: ${config.dataDir} does not exist.`)
else
  await orSentence(resolve(target), async () => {
    const missing = noAssociation(config)
    if (missing !== undefined) return stop(missing)
    const outcome = await backUp(config.dataDir, target, limitMs)
    if (outcome.kind === 'wrong') {
      stop(outcome.sentence)
      process.exit() // The copying under way would go on.
    }
    console.log(`Copied ${config.dataDir} to ${resolve(target)}, and checked the copy.`)
    if (config.databaseUrl !== null)
      console.log('The PostgreSQL database is not in it: use pg_dump for that.')
  })
