import { readConfig } from '#server/config.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { rebuildReports } from '#server/reports/rebuild.ts'
import { stop } from './stop.ts'

// Derives anew, from the records, all that the board shows.
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else {
  const opened = await openDatabase(config)
  if (opened.kind === 'wrong') stop(opened.sentence)
  else {
    const { rows, devices } = await rebuildReports(opened.db)
    await opened.close()
    console.log(`Derived anew: ${rows} modules of learners, ${devices} phones.`)
  }
}
