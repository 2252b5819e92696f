import { asId } from '#domain/id.ts'
import type { PracticeDraft } from '#local/practice/practice-draft.ts'
import type { Practice } from '#protocol/pack/pack.ts'
import type { Setting } from '../setting.ts'
import { moduleId, packHash } from './modules.ts'
import { daysAgo } from './time.ts'
import type { Words } from './words.ts'

export const practiceTask = ({ module, lesson, sentence, long }: Words): Practice => ({
  title: module,
  task: [long],
  steps: [
    { stepId: asId('prepare'), text: sentence },
    { stepId: asId('look'), text: long },
  ],
  list: [
    { lineId: asId('corner'), text: sentence, self: sentence },
    { lineId: asId('notebook'), text: long, self: long },
  ],
  papers: [{ paperId: 'sheet', title: lesson, html: `<p>${sentence}</p>` }],
})

export const practiceDraft = ({ words, packLanguage }: Setting, change: Partial<PracticeDraft> = {}) =>
  ({
    ...{ moduleId, packHash, language: packLanguage, startedAt: daysAgo(4) },
    ...{ doneAt: {}, selfCheck: {}, reflection: words.long, sendsReflection: false },
    ...{ readyAt: null, readyBy: null, changedSince: false },
    ...change,
  }) satisfies PracticeDraft
