import { dayOf, type Day } from '../assignment/days.ts'

/** A calendar month, `YYYY-MM`. */
export type Month = string

/** Undefined for what is no month of the product's time. */
export const readMonth = (text: string): Month | undefined =>
  /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined

export const monthOfDay = (day: Day): Month => day.slice(0, 7)

export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** Its first instant in a zone, and the first one after it. */
export const boundsOf = (
  month: Month,
  timeZone: string,
): { readonly from: number; readonly until: number } => ({
  from: startOf(`${month}-01`, timeZone),
  until: startOf(`${addMonths(month, 1)}-01`, timeZone),
})

const hourMs = 3_600_000
const quarterMs = hourMs / 4

/** Asked of the calendar of the zone: some begin a day at one o'clock, and some are apart by a quarter of an hour. */
function startOf(day: Day, timeZone: string): number {
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * hourMs
  while (dayOf(at, timeZone) < day) at += quarterMs
  return at
}

/** What a month report counts of each person, in the order of its columns. */
export const monthFigures = [
  'lessons',
  'quizzes',
  'passed',
  'minutes',
  'overdue',
  'questions',
  'replied',
  'visits',
  'certificates',
] as const
export type MonthFigure = (typeof monthFigures)[number]
export type MonthCounts = Readonly<Record<MonthFigure, number>>

/** One row. */
export type PersonMonth = MonthCounts & { readonly ended: boolean; readonly active: boolean }

export type MonthTotals = MonthCounts & {
  /** Accounts that are open. */
  readonly people: number
  readonly active: number
}

/** The figures above the rows are their sums: nobody finds another number when she adds them up. */
export function totalsOf(rows: readonly PersonMonth[]): MonthTotals {
  const sum = (figure: MonthFigure): number => rows.reduce((total, row) => total + row[figure], 0)
  return {
    people: rows.filter(({ ended }) => !ended).length,
    active: rows.filter(({ active }) => active).length,
    lessons: sum('lessons'),
    quizzes: sum('quizzes'),
    passed: sum('passed'),
    minutes: sum('minutes'),
    overdue: sum('overdue'),
    questions: sum('questions'),
    replied: sum('replied'),
    visits: sum('visits'),
    certificates: sum('certificates'),
  }
}
