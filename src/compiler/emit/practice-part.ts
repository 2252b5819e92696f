import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { PracticePart } from '#protocol/pack/pack.ts'
import type { PracticeFile } from '../load/schemas.ts'
import { typeset } from './typeset.ts'

/** The classroom task, the supervisor's list and the papers as the phone reads them. */
export function practicePart(
  { title, task, steps, list }: PracticeFile,
  language: PackLanguage,
  papers: NonNullable<PracticePart['papers']>,
): PracticePart {
  const set = (text: string): string => typeset(text, language)
  return {
    title: set(title),
    task: task.map(set),
    steps: steps.map(({ id, text }) => ({ stepId: asId(id), text: set(text) })),
    list: list.map(({ id, text, self }) => ({ lineId: asId(id), text: set(text), self: set(self) })),
    ...(papers.length > 0 && { papers }),
  }
}
