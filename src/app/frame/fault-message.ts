import { problemOf } from '#local/diagnostics/problem-of.ts'
import type { MessageArea, MessageKey } from './i18n/i18n.ts'
import { noteFault } from './faults.ts'

/**
 * What to tell of something that was not kept: the true cause, as far as the error says it. `full` is the screen's own sentence
 * for a full phone, which says what to do about it there.
 */
export function faultMessage<Key extends MessageKey<MessageArea>>(
  error: unknown,
  where: string,
  full: Key,
): Key | 'storage.closed' | 'storage.failed' {
  noteFault(error, where)
  switch (problemOf(error)) {
    case 'full':
      return full
    case 'closed':
      return 'storage.closed'
    default:
      return 'storage.failed'
  }
}
