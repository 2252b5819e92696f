import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replacing, type Edits } from './content-tree.ts'

export const jarList = 'papers/jar-list.yaml'

/** A paper without a fault beside the module of the fixture. */
export const paperText = readFileSync(join(import.meta.dirname, '../fixtures/papers/jar-list.yaml'), 'utf8')

const linked = (note: string): ((text: string) => string) =>
  replacing(note, `::paper{id=jar-list}\n\n${note}`)

/** With the link of its lesson in both languages. */
export const withPaper: Edits = {
  [jarList]: paperText,
  'modules/water/ar/01-clean-hands.md': linked('::note'),
  'modules/water/fr/01-clean-hands.md': linked('::note'),
}
