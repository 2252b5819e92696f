import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edits } from './content-tree.ts'

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../fixtures/ideas/${name}.yaml`), 'utf8')

export const storyFile = 'ideas/stories/small-jar.yaml'
export const songFile = 'ideas/songs/drop-song.yaml'
export const gameFile = 'ideas/games/full-or-empty.yaml'
export const projectFile = 'ideas/projects/our-water.yaml'

/** As long as a story is. */
const story = Array<string>(50).fill('الجرة تنتظر الماء قرب الباب.').join(' ')

/** Four ideas without a fault, one of each kind. */
export const ideaTexts = {
  [storyFile]: read('story').replace('STORY', story),
  [songFile]: read('song'),
  [gameFile]: read('game'),
  [projectFile]: read('project'),
} as const satisfies Edits
