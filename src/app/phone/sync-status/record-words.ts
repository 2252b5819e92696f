import type { LearningRecord } from '#domain/progress/record.ts'
import type { ActReason, RefusalReason } from '#protocol/sync/sync.ts'
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
    case 'visit-reply':
      return t('records.visitReply')
  }
  return record satisfies never
}

/** Why a record was not accepted. What is only said of acts of the desk is no reason of hers. */
export function recordReason(reason: RefusalReason | null): Exclude<RefusalReason, ActReason> {
  switch (reason) {
    case null:
    case 'not-yours':
    case 'too-many':
    case 'wrong-day':
    case 'closed':
      return 'malformed'
    default:
      return reason
  }
}
