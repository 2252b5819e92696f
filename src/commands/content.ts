import { join } from 'node:path'
import { checkContent } from '#compiler/main.ts'
import { root } from './root.ts'

// `npm run content`: everything there is to say to the authors; `-- --table` also brings the table of the README up to date.
const isSound = await checkContent(join(root, 'content'), {
  writeTable: process.argv.includes('--table'),
  print: (line) => console.log(line),
})
process.exitCode = isSound ? 0 : 1
