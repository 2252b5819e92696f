import { readConfig } from '#server/config.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { noAssociation } from './association-in.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { orSentence } from './or-sentence.ts'
import { stop } from './stop.ts'

// Rebuilds, from the records, all that the board shows, and issues certificates that are missing.
const config = readConfig(process.env)
if (config.kind === 'wrong') stop(config.sentence)
else
  await orSentence(config.dataDir, async () => {
    const missing = noAssociation(config)
    if (missing !== undefined) return stop(missing)
    const opened = await openDatabase(config)
    if (opened.kind === 'wrong') return stop(opened.sentence)
    const { rows, devices, certificates } = await rebuildProjections(opened.db, config)
    await opened.close()
    console.log(
      `Rebuilt: ${rows} modules of learners, ${devices} phones. Certificates issued: ${certificates}.`,
    )
  })
