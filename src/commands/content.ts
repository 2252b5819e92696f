import { join } from 'node:path'
import { checkContent } from '#compiler/main.ts'
import { root } from './root.ts'

// `npm run content`: every diagnostic of content/; `-- --table` brings the table of its README up to date.
const isClean = await checkContent(join(root, 'content'), {
  writeTable: process.argv.includes('--table'),
  print: (line) => console.log(line),
})
process.exitCode = isClean ? 0 : 1
