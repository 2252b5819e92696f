import type { DatabaseSync } from 'node:sqlite'

/** How far people come in lessons, counted again from the records as they were sent. Without the product's code on purpose. */
export type RecountedLesson = { people: number; completed: number; minutes: number }

type Raw = {
  id: string
  kind: string
  moduleId: string
  lessonId?: string
  voids?: string
  completed?: boolean
  spentMs?: number
}

/** By `module lesson`. */
export function recountLessons(database: DatabaseSync): Map<string, RecountedLesson> {
  const rows = database
    .prepare('select account_id, content from record')
    .all()
    .map((row) => ({ who: String(row['account_id']), raw: JSON.parse(String(row['content'])) as Raw }))
  const gone = new Set(rows.map(({ who, raw }) => `${who} ${raw.voids ?? ''}`))
  const people = new Map<string, Map<string, { ended: boolean; ms: number }>>()
  for (const { who, raw } of rows) {
    if (raw.kind !== 'session' || gone.has(`${who} ${raw.id}`)) continue
    const key = `${raw.moduleId} ${raw.lessonId ?? ''}`
    const readers = people.get(key) ?? new Map<string, { ended: boolean; ms: number }>()
    people.set(key, readers)
    const before = readers.get(who) ?? { ended: false, ms: 0 }
    readers.set(who, { ended: before.ended || raw.completed === true, ms: before.ms + (raw.spentMs ?? 0) })
  }
  return new Map([...people].map(([key, readers]) => [key, figuresOf([...readers.values()])]))
}

function figuresOf(readers: { ended: boolean; ms: number }[]): RecountedLesson {
  const minutes = readers.map(({ ms }) => Math.min(120, Math.round(ms / 60_000))).toSorted((a, b) => a - b)
  const half = (minutes.length - 1) / 2
  return {
    people: readers.length,
    completed: readers.filter(({ ended }) => ended).length / readers.length,
    minutes: ((minutes[Math.floor(half)] ?? 0) + (minutes[Math.ceil(half)] ?? 0)) / 2,
  }
}
