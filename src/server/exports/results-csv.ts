import { dayOf } from '#domain/assignment/days.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId } from '#domain/id.ts'
import { byName } from '#domain/text/order.ts'
import type { Board, BoardCell } from '#protocol/desk/supervision.ts'
import { type CsvCell, toCsv } from './csv.ts'

const words = {
  ar: {
    header: [
      'المربية',
      'المجزوءة',
      'الحالة',
      'أفضل نتيجة',
      'من',
      'المحاولات',
      'الدروس المكتملة',
      'آخر نشاط',
      'الأجل',
      'التكليف',
      'آخر اتصال',
    ],
    'not-started': 'لم تبدأ',
    'in-progress': 'قيد الإنجاز',
    passed: 'ناجحة',
    failed: 'غير ناجحة',
    assigned: 'مكلفة',
    started: 'بدأت',
    overdue: 'متأخرة',
    withdrawn: 'ملغى',
    'on-time': 'في الأجل',
    late: 'بعد الأجل',
    'on-time-arrived-later': 'في الأجل، وصلت بعده',
  },
  fr: {
    header: [
      'Éducatrice',
      'Module',
      'État',
      'Meilleur score',
      'Sur',
      'Essais',
      'Leçons terminées',
      'Dernière activité',
      'Échéance',
      'Demande',
      'Dernier contact',
    ],
    'not-started': 'Pas commencé',
    'in-progress': 'En cours',
    passed: 'Réussi',
    failed: 'Non réussi',
    assigned: 'Demandé',
    started: 'Commencé',
    overdue: 'En retard',
    withdrawn: 'Retiré',
    'on-time': 'À temps',
    late: 'Après l’échéance',
    'on-time-arrived-later': 'À temps, arrivé après',
  },
} as const satisfies Record<PackLanguage, unknown>

/** One row for each learner and module of a cohort; a learner without any module still has a row. */
export function resultsCsv(
  board: Board,
  language: PackLanguage,
  titles: ReadonlyMap<ModuleId, string>,
): string {
  const zoneOf = new Map(board.cohorts.map((cohort) => [cohort.id, cohort.timeZone]))
  const titleOf = (cell: BoardCell): string => titles.get(cell.moduleId) ?? cell.moduleId
  const rows = byName(board.learners, language, ({ name }) => name).flatMap((learner) => {
    const timeZone = zoneOf.get(learner.cohortId) ?? 'Africa/Casablanca'
    const on = (at: number | null | undefined): CsvCell =>
      at === null || at === undefined ? null : dayOf(at, timeZone)
    const heard = on(learner.device?.lastHeardAt)
    if (learner.cells.length === 0)
      return [[learner.name, null, null, null, null, null, null, null, null, null, heard]]
    return byName(learner.cells, language, titleOf).map((cell): CsvCell[] => [
      learner.name,
      titleOf(cell),
      words[language][cell.state],
      cell.best?.raw ?? null,
      cell.best?.max ?? null,
      cell.attempts,
      cell.lessonsCompleted,
      on(cell.lastRecordAt),
      cell.assignment?.dueOn ?? null,
      assignmentWord(cell.assignment, language),
      heard,
    ])
  })
  return toCsv([words[language].header, ...rows])
}

function assignmentWord(assignment: BoardCell['assignment'], language: PackLanguage): CsvCell {
  if (assignment === null) return null
  if (assignment.state === 'satisfied') return words[language][assignment.timing ?? 'on-time']
  return words[language][assignment.state]
}
