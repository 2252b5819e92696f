import Board from '../../desk/board/Board.vue'
import BoardFilters from '../../desk/board/BoardFilters.vue'
import BoardLegend from '../../desk/board/BoardLegend.vue'
import BoardList from '../../desk/board/BoardList.vue'
import BoardStart from '../../desk/board/BoardStart.vue'
import BoardTable from '../../desk/board/BoardTable.vue'
import CellMark from '../../desk/board/CellMark.vue'
import CellShape from '../../desk/board/CellShape.vue'
import { cellShapes } from '../../desk/board/cell-shape.ts'
import FiguresDate from '../../desk/board/FiguresDate.vue'
import ResultsFile from '../../desk/board/ResultsFile.vue'
import { asId } from '#domain/id.ts'
import { board, cells, cohort } from '../samples/board.ts'
import { alone, supervisor } from '../samples/people.ts'
import { daysAgo, now } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { staffPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const learners = ({ words }: Setting) => ({
  learners: board(words).learners,
  now,
  titleOf: () => words.module,
})
const counts = { behind: 1, 'not-connected': 1, inactive: 1, 'on-track': 1 }

export const states: readonly Shown[] = [
  show(Board)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/board/' }),
    opening: (setting) => ({ props: {}, session: alone(supervisor(setting)), path: 'supervision/board/' }),
  }),
  show(BoardFilters)({
    all: ({ words }) => ({ props: { cohorts: [cohort(words)], counts, cohort: '', group: null } }),
    'one group': ({ words }) => ({
      props: { cohorts: [cohort(words)], counts, cohort: cohort(words).id, group: 'inactive' },
    }),
  }),
  show(BoardLegend)({
    'of the modules': ({ words }) => ({
      props: { modules: [{ moduleId: asId('play-and-interactions') }], titleOf: () => words.module },
    }),
  }),
  show(BoardList)({
    filled: (setting) => ({ props: { ...learners(setting), cohortOf: () => setting.words.cohort } }),
    empty: (setting) => ({ props: { ...learners(setting), learners: [], cohortOf: () => '' } }),
  }),
  show(BoardStart)({
    'nobody yet': ({ words }) => ({ props: { board: { ...board(words), learners: [], invitations: [] } } }),
    'with open invitations': ({ words }) => ({ props: { board: { ...board(words), learners: [] } } }),
  }),
  show(BoardTable)({
    filled: (setting) => ({
      props: { ...learners(setting), numberOf: () => '1', inOrder: (cells) => cells },
    }),
    empty: (setting) => ({
      props: { ...learners(setting), learners: [], numberOf: () => '1', inOrder: (cells) => cells },
    }),
  }),
  show(CellMark)(
    Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, () => ({ props: { cell } })])),
  ),
  show(CellShape)(
    Object.fromEntries(
      cellShapes.map((shape) => [shape, ({ words }) => ({ props: { shape, words: words.sentence } })]),
    ),
  ),
  show(FiguresDate)({
    'not known yet': () => ({ props: { at: null, problem: null, isAsking: true } }),
    fresh: () => ({ props: { at: now, problem: null, isAsking: false } }),
    'old and out of reach': () => ({
      props: { at: daysAgo(9), problem: { key: 'sup.unreachable', seconds: 0 }, isAsking: false },
    }),
  }),
  show(ResultsFile)({
    'of all groups': (setting) => ({ props: {}, session: alone(supervisor(setting)) }),
    'to be saved': (setting) => ({
      props: { cohort: cohort(setting.words) },
      session: alone(supervisor(setting)),
    }),
  }),
]
