import { join } from 'node:path'
import { checkContent } from '#compiler/main.ts'
import { root } from '../root.ts'

// `npm run content`: every diagnostic of content/; `-- --table` brings the table of its README up to date, and
// `-- --sheets` writes the review sheets into review-sheets/.
const isClean = await checkContent(join(root, 'content'), {
  writeTable: process.argv.includes('--table'),
  today: new Date().toISOString().slice(0, 10),
  sheets: process.argv.includes('--sheets') ? join(root, 'review-sheets') : undefined,
  print: (line) => console.log(line),
})
process.exitCode = isClean ? 0 : 1
