import type { PackLanguage } from '#domain/content/languages.ts'
import type { LessonId, ModuleId } from '#domain/id.ts'
import {
  type KeptTally,
  whatStays,
  lessonFiguresOf,
  type LessonTally,
  openedBy,
} from '#domain/insight/lesson-figures.ts'
import type { Lessons } from '#protocol/desk/lessons.ts'
import type { Database, Db } from '../database/database.ts'
import type { PackShelf } from '../packs/shelf.ts'
import { countedOf, countsOf } from './lesson-counts.ts'
import { peopleIn, type Whose } from './read-tallies.ts'

type CountRow = Database['lesson_count']

/** The lessons of the newest version in their order, and what stays of the module; a fixed number of statements. */
export async function readLessons(
  db: Db,
  packs: PackShelf,
  moduleId: ModuleId,
  whose: Whose,
  language: PackLanguage,
): Promise<Omit<Lessons, 'now'>> {
  const offered = await db
    .selectFrom('pack')
    .select(['pack_hash', 'language'])
    .where('module_id', '=', moduleId)
    .orderBy('version', 'desc')
    .orderBy('added_at', 'desc')
    .execute()
  const newest = offered.find((pack) => pack.language === language) ?? offered[0]
  const pack = newest && (await packs.findPack(newest.pack_hash))
  const tallies = talliesOf(await readCounts(db, moduleId, whose))
  const lessons = (pack?.manifest.lessons ?? []).map(({ lessonId, title }) => {
    const tally = tallies.get(lessonId) ?? nobody
    return { lessonId, title, people: openedBy(tally), figures: lessonFiguresOf(tally) }
  })
  const [kept30, kept60] = [await readKept(db, moduleId, whose, 30), await readKept(db, moduleId, whose, 60)]
  return {
    language: newest?.language ?? language,
    lessons,
    kept30: whatStays(kept30),
    kept60: whatStays(kept60),
  }
}

const nobody: LessonTally = { completed: 0, stopped: new Map(), minutes: new Map() }

async function readCounts(
  db: Db,
  moduleId: ModuleId,
  whose: Whose,
): Promise<readonly Omit<CountRow, 'module_id'>[]> {
  if (whose === 'everybody')
    return db.selectFrom('lesson_count').selectAll().where('module_id', '=', moduleId).execute()
  if (whose.length === 0) return []
  const rows = await db
    .selectFrom('learner_lesson')
    .selectAll()
    .where('module_id', '=', moduleId)
    .where('account_id', 'in', peopleIn(db, whose))
    .execute()
  return rows.flatMap((row) => countsOf(countedOf(row), 1))
}

function talliesOf(rows: readonly Omit<CountRow, 'module_id'>[]): ReadonlyMap<LessonId, LessonTally> {
  const tallies = new Map<
    LessonId,
    { completed: number; stopped: Map<number, number>; minutes: Map<number, number> }
  >()
  for (const { lesson_id, kind, value, people } of rows) {
    const tally = tallies.get(lesson_id) ?? { completed: 0, stopped: new Map(), minutes: new Map() }
    tallies.set(lesson_id, tally)
    if (kind === 'completed') tally.completed += people
    else {
      const counts = kind === 'stopped' ? tally.stopped : tally.minutes
      counts.set(Number(value), (counts.get(Number(value)) ?? 0) + people)
    }
  }
  return tallies
}

/** Each question once, all its versions and languages together. */
async function readKept(
  db: Db,
  moduleId: ModuleId,
  whose: Whose,
  days: 30 | 60,
): Promise<readonly KeptTally[]> {
  if (whose === 'everybody') {
    const rows = await db
      .selectFrom('item_count')
      .select(['question_id', 'value', 'people'])
      .where('module_id', '=', moduleId)
      .where('kind', '=', `kept${days}`)
      .execute()
    const tallies = new Map<string, { right: number; people: number }>()
    for (const { question_id, value, people } of rows) {
      const tally = tallies.get(question_id) ?? { right: 0, people: 0 }
      tallies.set(question_id, tally)
      tally.people += people
      if (value === 'right') tally.right += people
    }
    return [...tallies.values()]
  }
  if (whose.length === 0) return []
  const rows = await db
    .selectFrom('response')
    .select((eb) => [eb.fn.countAll<number>().as('people'), eb.fn.sum<number>('is_right').as('right_count')])
    .where('module_id', '=', moduleId)
    .where(`is_kept${days}`, '=', 1)
    .where('account_id', 'in', peopleIn(db, whose))
    .groupBy('question_id')
    .execute()
  return rows.map(({ people, right_count }) => ({ people: Number(people), right: Number(right_count) }))
}
