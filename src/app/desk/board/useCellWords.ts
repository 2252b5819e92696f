import type { BoardCell } from '#protocol/desk/supervision.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { cellLooks } from './cell-look.ts'

/** All that a cell says, in words. */
export function useCellWords(): (cell: BoardCell | undefined) => string {
  const { t, moment } = useI18n('supervision')
  return (cell) => {
    if (cell === undefined) return t('cell.none')
    const { best, practiceAt, assignment } = cell
    return [
      ...cellLooks(cell).map(({ key }) => t(key)),
      ...(best ? [t('common.of', { part: best.raw, whole: best.max })] : []),
      ...(practiceAt === null ? [] : [t('cell.practice', { at: moment(practiceAt) })]),
      ...(assignment?.clockUncertain ? [t('cell.clock')] : []),
    ].join(' · ')
  }
}
