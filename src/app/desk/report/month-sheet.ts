import { monthFigures, totalsOf, type MonthFigure } from '#domain/desk/month.ts'
import { dayOf } from '#domain/assignment/days.ts'
import { byName } from '#domain/text/order.ts'
import type { CsvCell } from '#domain/desk/csv.ts'
import type { Language } from '#domain/content/languages.ts'
import type { MonthPerson, MonthReport } from '#protocol/desk/month.ts'
import type { I18n } from '../../frame/i18n/i18n.ts'
import { monthName } from './month-name.ts'

type Words = Pick<I18n<'supervision'>, 't' | 'language'>

export const peopleOf = ({ people }: MonthReport, language: Language): readonly MonthPerson[] =>
  byName(people, language, ({ name }) => name)

const headOf = ({ t }: Words): string[] => [
  t('sup.person'),
  ...monthFigures.map((figure: MonthFigure) => t(`month.${figure}`)),
  t('month.account'),
]
const rowOf = (person: MonthPerson, { t }: Words): CsvCell[] => [
  person.name,
  ...monthFigures.map((figure: MonthFigure) => person[figure]),
  person.ended ? t('learner.ended') : null,
]

/** What the file says about itself: of which month, group and association, and when its figures were read. */
const about = (report: MonthReport, { t, language }: Words): readonly (readonly [string, string])[] => [
  [t('month.month'), monthName(report.month, language)],
  [t('board.cohort'), report.cohort.name],
  [t('month.association'), report.association ?? ''],
  [t('month.read'), dayOf(report.now, report.cohort.timeZone)],
]

/** A table to be put together with those of other groups and months: each row says where it comes from. */
export function monthCsv(report: MonthReport, words: Words): CsvCell[][] {
  const facts = about(report, words)
  const own = facts.map(([, value]) => value)
  // As a sheet sorts them.
  own[0] = report.month
  return [
    [...headOf(words), ...facts.map(([name]) => name)],
    ...peopleOf(report, words.language).map((person) => [...rowOf(person, words), ...own]),
  ]
}

/** A page to be read and handed on: what it is above, the sums below. */
export function monthSheet(report: MonthReport, words: Words): CsvCell[][] {
  const totals = totalsOf(report.people)
  return [
    ...about(report, words).map((line) => [...line]),
    [words.t('month.people'), totals.people],
    [words.t('month.active'), totals.active],
    [],
    headOf(words),
    ...peopleOf(report, words.language).map((person) => rowOf(person, words)),
    [words.t('month.all'), ...monthFigures.map((figure: MonthFigure) => totals[figure])],
  ]
}
/** How many lines stand above the names of the columns. */
export const linesAbove = 7
