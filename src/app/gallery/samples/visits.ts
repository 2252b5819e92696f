import { asId } from '#domain/id.ts'
import { beginVisit, type VisitDraft } from '#domain/visits/visit-draft.ts'
import type { VisitList } from '#domain/visits/visit-list.ts'
import type { PastVisit } from '#domain/visits/visit.ts'
import { lessonId, moduleId, packHash } from './modules.ts'
import { daysAgo } from './time.ts'
import type { Words } from './words.ts'

export const visitLine = ({ lesson, sentence, long }: Words, id = 'corner'): VisitList['lines'][number] => ({
  lineId: asId(id),
  text: long,
  element: lesson,
  anchors: [sentence, long, sentence],
  praise: sentence,
  next: long,
  lesson: { lessonId, title: lesson },
})

export const visitList = (words: Words): VisitList => ({
  moduleId,
  title: words.module,
  packHash,
  lines: [visitLine(words), visitLine(words, 'notebook')],
})

export const visitDraft = (change: Partial<VisitDraft> = {}): VisitDraft => ({
  ...beginVisit(asId('00000000-0000-7000-8000-0000000000d1'), daysAgo(0)),
  moduleId,
  values: { [asId<'line'>('corner')]: '0', [asId<'line'>('notebook')]: '1' },
  ...change,
})

/** A visit that was made, with one thing seen and one not. */
export const pastVisit = (
  { colleague, sentence, long }: Words,
  change: Partial<PastVisit> = {},
): PastVisit => ({
  id: asId('01900000-0000-7000-8000-0000000000d2'),
  learnerId: asId('00000000-0000-7000-8000-0000000000d1'),
  moduleId,
  visitedBy: colleague,
  startedAt: daysAgo(6),
  endedAt: daysAgo(6),
  lastStep: 'partly',
  lines: [
    { lineId: asId('corner'), value: '2' },
    { lineId: asId('notebook'), value: '0' },
  ],
  feedback: long,
  nextStep: { text: sentence, by: '2026-12-14' },
  confirmedByLearner: true,
  ...change,
})
