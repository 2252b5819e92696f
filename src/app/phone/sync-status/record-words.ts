import type { LearningRecord } from '#domain/progress/record.ts'
import type { I18n } from '../../frame/i18n/i18n.ts'

/** What a record is, in the words of the one who made it. */
export function recordWords({ t }: Pick<I18n<'storage'>, 't'>, record: LearningRecord): string {
  switch (record.kind) {
    case 'attempt':
      return t('records.attempt')
    case 'session':
      return t(record.completed ? 'records.lessonDone' : 'records.lessonRead')
    case 'void':
      return t('records.void')
    case 'review':
      return t('records.reviews', { count: 1 })
    case 'practice':
      return t('records.practice')
    case 'question':
      return t('records.question')
  }
  return record satisfies never
}
