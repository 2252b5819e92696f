import type { Answer } from '#local/requests/signed-request.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { refusalMessage, type Told } from '../../common/problem-message.ts'

/** What to tell when a request did not go through; `seconds` fills the sentence that says how long to wait. */
export type Sentence = Omit<Told, 'key' | 'field'> & {
  readonly key: MessageKey<'supervision' | 'refusals'>
  readonly field?: string | null
}

export function sentenceFor(answer: Exclude<Answer, { kind: 'answered' }>): Sentence {
  if (answer.kind === 'unreachable') return { key: 'sup.unreachable', seconds: 0 }
  const { reason, paths, why } = answer.problem
  if (why === 'last-administrator') return { key: 'sup.lastAdministrator', seconds: 0 }
  // The form asks first; a phone whose clock is wrong hears it from the server.
  if (reason === 'malformed-request' && paths?.includes('dueOn'))
    return { key: 'assign.dateFar', seconds: 0, field: 'dueOn' }
  // Whoever reads this is a supervisor: there is no supervisor she could call.
  return refusalMessage(answer.problem, 'staff')
}
