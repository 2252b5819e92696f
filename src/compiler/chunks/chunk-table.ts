import { dirname } from 'node:path'
import type { Screen } from '#protocol/screens/screens.ts'
import { ownFile, type Table } from './chunk-rule.ts'

/** Folders of files that are asked for and are no screens. The longest that fits a file is its. */
const asked: Readonly<Record<string, string>> = {
  'src/sw/': 'worker',
  'src/app/frame/': 'base',
  'src/app/frame/i18n/': 'later-tamazight',
  // Each language by itself.
  'src/app/frame/i18n/messages/': ownFile,
  'src/app/device/': 'device',
  'src/app/common/': 'screens',
  'src/app/reader/': 'reader',
  'src/app/learner/quiz/': 'parts',
  // Kinds of questions that few quizzes ask; asked for before the quiz begins.
  'src/app/learner/quiz/tapped/': 'later-tapped',
  'src/app/learner/lesson-tools/': 'later-find',
  'src/app/learner/announcements/': 'later-announcements',
  'src/app/phone/': 'later-phone',
  'src/local/': 'later-shared',
  // Never on an educator's phone unless opened.
  'src/app/desk/': 'supervision',
  // Reads codes where the browser cannot.
  'src/app/desk/presence/decode/': 'supervision-reader',
  // Writes spreadsheets.
  'node_modules/write-excel-file/': 'supervision-sheet',
}
/** Shared by invitations and certificates, and heavier than either. */
const heavy: readonly (readonly [string, string])[] = [['src/app/common/qr/', 'later-qr']]

/** What the rule asks for: which folder is whose. `root`: that of the project. */
export function chunkTable(root: string, screens: readonly Screen[]): Table {
  const ofScreens = screens.map(({ component, chunk }) => [`src/app/${dirname(component)}/`, chunk] as const)
  const built = screens
    .filter((screen) => screen.built)
    .map(({ component }) => `src/app/${dirname(component)}`)
  const drawnFirst = new Set([...built, 'src/app/frame', 'src/app/common', 'src/app/common/later'])
  /** What these pages look like before a script runs is in every page. */
  const isDrawnFirst = (file: string): boolean => file.includes('type=style') && drawnFirst.has(dirname(file))
  const folders = Object.entries({ ...asked, ...Object.fromEntries(ofScreens) })
  return {
    alone: (id) => (isDrawnFirst(relative(root, id)) ? 'base' : longest(heavy, relative(root, id))),
    asked: (id) =>
      /^\0virtual:screens\/(.*)$/.exec(id)?.[1] ??
      (id.endsWith('/index.html') ? 'base' : longest(folders, relative(root, id))),
  }
}

const relative = (root: string, id: string): string => id.replace(`${root}/`, '')

const longest = (folders: readonly (readonly [string, string])[], file: string): string | undefined =>
  folders.filter(([folder]) => file.startsWith(folder)).toSorted(([a], [b]) => b.length - a.length)[0]?.[1]
