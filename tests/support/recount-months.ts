import type { DatabaseSync } from 'node:sqlite'

/** The figures of one month counted again from the records as they were sent, without the product's code on purpose. */
export type MonthRecounted = { lessons: number; quizzes: number; minutes: number; questions: number }

type Raw = {
  id: string
  kind: string
  submittedAt: number
  offsetMs: number | null
  moduleId: string | null
  lessonId?: string | null
  completed?: boolean
  spentMs?: number
  voids?: string
}

/** By account; `month` as `YYYY-MM` in Casablanca. */
export function recountMonth(database: DatabaseSync, month: string): Map<string, MonthRecounted> {
  const rows = database
    .prepare('select account_id, content, measured_offset_ms, received_at from record')
    .all()
    .map((row) => ({
      row,
      person: String(row['account_id']),
      raw: JSON.parse(String(row['content'])) as Raw,
    }))
  const gone = new Set(rows.map(({ person, raw }) => `${person} ${raw.voids ?? ''}`))
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Africa/Casablanca',
    year: 'numeric',
    month: '2-digit',
  })
  const read = new Map<string, Set<string>>()
  const spent = new Map<string, number>()
  const found = new Map<string, MonthRecounted>()
  for (const { row, person, raw } of rows) {
    if (raw.voids !== undefined || gone.has(`${person} ${raw.id}`)) continue
    const [received, measured] = [Number(row['received_at']), Number(row['measured_offset_ms'])]
    const at =
      [...(raw.offsetMs === null ? [] : [raw.offsetMs]), measured]
        .map((by) => raw.submittedAt + by)
        .find((one) => one >= Date.UTC(2025, 0, 1) && one <= received) ?? received
    if (clock.format(at) !== month) continue
    const lessons = read.get(person) ?? new Set<string>()
    if (raw.kind === 'session' && raw.completed === true) lessons.add(`${raw.moduleId} ${raw.lessonId}`)
    read.set(person, lessons)
    spent.set(person, (spent.get(person) ?? 0) + (raw.spentMs ?? 0))
    const before = found.get(person)
    found.set(person, {
      lessons: lessons.size,
      quizzes: (before?.quizzes ?? 0) + (raw.kind === 'attempt' ? 1 : 0),
      minutes: Math.round((spent.get(person) ?? 0) / 60_000),
      questions: (before?.questions ?? 0) + (raw.kind === 'question' ? 1 : 0),
    })
  }
  return found
}
