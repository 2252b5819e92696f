import { dayOf } from '#domain/assignment/days.ts'
import { inCurriculum } from '#domain/content/curriculum-order.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { AccountId, ModuleId } from '#domain/id.ts'
import { byName } from '#domain/text/order.ts'
import type { Board, BoardCell } from '#protocol/desk/supervision.ts'
import { type CsvCell, toCsv } from '#domain/desk/csv.ts'

/** The words of the screen: who reads both finds one word for one thing (`tests/server/results-csv.test.ts`). */
export const words = {
  ar: {
    header: [
      'المربية أو المربي',
      'المجزوءة',
      'الحالة',
      'أحسن نتيجة',
      'من',
      'المحاولات',
      'الدروس المكتملة',
      'دقائق التعلم',
      'آخر نشاط',
      'آخر يوم',
      'المطلوب',
      'آخر اتصال',
      'الحساب',
      'المجموعة',
      'الجمعية',
      'تاريخ الملف',
    ],
    'not-started': 'لم يبدأ',
    'in-progress': 'جار',
    passed: 'نجاح',
    failed: 'لم ينجح بعد',
    assigned: 'مطلوب',
    started: 'بدأ',
    overdue: 'لم يتم بعد (فات الموعد)',
    withdrawn: 'ألغي',
    'on-time': 'تم في الموعد',
    late: 'تم بعد الموعد',
    'on-time-arrived-later': 'تم في الموعد ووصل بعده',
    ended: 'الحساب موقوف',
  },
  fr: {
    header: [
      'Éducatrice ou éducateur',
      'Module',
      'État',
      'Meilleur résultat',
      'Sur',
      'Essais',
      'Leçons terminées',
      'Minutes d’étude',
      'Dernière activité',
      'Dernier jour',
      'Demande',
      'Dernier contact',
      'Compte',
      'Groupe',
      'Association',
      'Date du fichier',
    ],
    'not-started': 'Pas commencé',
    'in-progress': 'En cours',
    passed: 'Réussi',
    failed: 'Pas encore réussi',
    assigned: 'Demandé',
    started: 'Commencé',
    overdue: 'Pas encore fait (date passée)',
    withdrawn: 'Retiré',
    'on-time': 'Fait à temps',
    late: 'Fait après la date',
    'on-time-arrived-later': 'Fait à temps, arrivé après',
    ended: 'Compte arrêté',
  },
} as const satisfies Record<PackLanguage, unknown>

export type Spent = ReadonlyMap<AccountId, ReadonlyMap<ModuleId, number>>

type Around = {
  readonly titles: ReadonlyMap<ModuleId, string>
  /** Of the curriculum. */
  readonly order: readonly ModuleId[]
  readonly association: string | null
  /** Active milliseconds, by learner and module. */
  readonly spent: Spent
}

/** One row for each learner and module of these cohorts; a learner without any module still has a row. */
export function resultsCsv(
  board: Board,
  language: PackLanguage,
  { titles, order, association, spent }: Around,
): string {
  const cohortOf = new Map(board.cohorts.map((cohort) => [cohort.id, cohort]))
  const titleOf = (cell: BoardCell): string => titles.get(cell.moduleId) ?? cell.moduleId
  const people = byName(board.learners, language, ({ name }) => name)
  // Group by group, as the board lists them.
  const grouped = board.cohorts.flatMap(({ id }) => people.filter(({ cohortId }) => cohortId === id))
  const rows = grouped.flatMap((learner) => {
    const cohort = cohortOf.get(learner.cohortId)
    const timeZone = cohort?.timeZone ?? 'Africa/Casablanca'
    const on = (at: number | null | undefined): CsvCell =>
      at === null || at === undefined ? null : dayOf(at, timeZone)
    const whose: CsvCell[] = [
      on(learner.device?.lastHeardAt),
      learner.ended ? words[language].ended : null,
      cohort?.name ?? null,
      association,
      on(board.now),
    ]
    if (learner.cells.length === 0) return [[learner.name, ...Array<null>(10).fill(null), ...whose]]
    return inCurriculum(learner.cells, order, ({ moduleId }) => moduleId).map((cell): CsvCell[] => [
      learner.name,
      titleOf(cell),
      words[language][cell.state],
      cell.best?.raw ?? null,
      cell.best?.max ?? null,
      cell.attempts,
      cell.lessonsCompleted,
      Math.round((spent.get(learner.id)?.get(cell.moduleId) ?? 0) / 60_000),
      on(cell.lastRecordAt),
      cell.assignment?.dueOn ?? null,
      assignmentWord(cell.assignment, language),
      ...whose,
    ])
  })
  return toCsv([words[language].header, ...rows])
}

function assignmentWord(assignment: BoardCell['assignment'], language: PackLanguage): CsvCell {
  if (assignment === null) return null
  if (assignment.state === 'satisfied') return words[language][assignment.timing ?? 'on-time']
  return words[language][assignment.state]
}
