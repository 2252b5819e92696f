import type { BoardCell } from '#protocol/desk/supervision.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import type { IconName } from '../../frame/ui/icons.ts'
import type { ChipTone } from '../../frame/ui/tones.ts'

export type CellLook = {
  readonly tone: ChipTone
  readonly icon: IconName
  readonly key: MessageKey<'supervision'>
}

const states = {
  'not-started': { tone: 'plain', icon: 'pause', key: 'cell.not-started' },
  'in-progress': { tone: 'brand', icon: 'play', key: 'cell.in-progress' },
  failed: { tone: 'warning', icon: 'repeat', key: 'cell.failed' },
  passed: { tone: 'right', icon: 'check', key: 'cell.passed' },
} as const satisfies Record<BoardCell['state'], CellLook>

/** What a cell says, by icon and word: how far she is, and what the date makes of it. */
export function cellLooks(cell: BoardCell): readonly CellLook[] {
  const { assignment } = cell
  if (assignment?.state === 'overdue')
    return [
      { tone: 'danger', icon: 'calendar', key: 'cell.overdue' },
      ...(isStarted(cell) ? [states[cell.state]] : []),
    ]
  if (assignment?.state === 'satisfied' && assignment.timing === 'late')
    return [states[cell.state], { tone: 'warning', icon: 'clock', key: 'cell.late' }]
  if (assignment?.state === 'satisfied' && assignment.timing === 'on-time-arrived-later')
    return [states[cell.state], { tone: 'right', icon: 'sent', key: 'cell.arrived-later' }]
  return [states[cell.state]]
}

const isStarted = (cell: BoardCell): boolean => cell.state !== 'not-started'
