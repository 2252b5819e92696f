import type { BoardCell } from '#protocol/desk/supervision.ts'

/** What a small cell shows by its shape; its words stand inside it for whoever hears or prints them. */
export const cellShapes = ['passed', 'overdue', 'failed', 'in-progress', 'not-started', 'none'] as const
export type CellShape = (typeof cellShapes)[number]

/** A date that has passed comes before all else: nothing overdue looks like a start. */
export function cellShape(cell: BoardCell | undefined): CellShape {
  if (cell === undefined) return 'none'
  return cell.assignment?.state === 'overdue' ? 'overdue' : cell.state
}
