import { join } from 'node:path'
import type { Row } from '../table.ts'
import { installedBytes } from './installed.ts'
import { scriptsOfLessonAndQuiz } from './scripts.ts'
import { sentBytes, readText } from './sent-bytes.ts'

export const budgetLesson = 'ar/modules/play-and-interactions/why-play/index.html'

/** Figures of a build that are exact, so they may fail it: bytes as sent, and counts. Never a time. */
export function exactBudgets(dist: string): readonly Row[] {
  const client = join(dist, 'client')
  const page = readText(client, budgetLesson)
  const { bytes: installed, requests: precached } = installedBytes(client)
  const scripts = scriptsOfLessonAndQuiz(client, page)
  const row = (name: string, unit: string, measured: number, most: number): Row => ({
    name,
    unit,
    floor: null,
    measured,
    target: { atMost: most },
  })
  return [
    row('HTML of a lesson', 'kB', sentBytes(client, budgetLesson) / 1000, 14),
    row('requests needed until readable', '', 1 + blockersOf(page).length, 1),
    // The design wants 48 in the end.
    row(
      'JavaScript of lesson and quiz',
      'kB',
      sum(scripts.map((file) => sentBytes(client, file))) / 1000,
      60,
    ),
    row('requests of a first installation', '', precached, 16),
    // The design wants 110 in the end. What it consists of: decision 0241.
    row('installed: precache, worker, one language, first module', 'kB', installed / 1000, 187),
    row(
      'supervision or device asked for by a lesson',
      'files',
      preloadsOf(page).filter((file) => /(?:supervision|device)/.test(file)).length,
      0,
    ),
  ]
}

/** What the words would have to wait for: a style sheet, or a script that is not put off. */
function blockersOf(page: string): readonly string[] {
  const sheets = page.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? []
  const scripts = page.match(/<script[^>]*\bsrc=[^>]*>/g) ?? []
  return [...sheets, ...scripts.filter((tag) => !/type="module"|\bdefer\b|\basync\b/.test(tag))]
}

export function preloadsOf(page: string): readonly string[] {
  return [...page.matchAll(/<link[^>]*rel="modulepreload"[^>]*href="\/([^"]+)"/g)].flatMap(
    ([, file]) => file ?? [],
  )
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
