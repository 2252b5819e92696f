import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edits } from './content-tree.ts'

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../fixtures/visits/${name}.yaml`), 'utf8')

export const waterVisits = 'visits/water.yaml'
export const elementsFile = 'visits/elements.yaml'

/** Anchors without a fault for the one line of the fixture's list. */
export const visitTexts = {
  [waterVisits]: read('water'),
  [elementsFile]: read('elements'),
} as const satisfies Edits
