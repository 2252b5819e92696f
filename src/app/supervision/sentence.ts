import type { Answer } from '#local/requests/signed-request.ts'
import type { MessageKey } from '../i18n/i18n.ts'
import { sentenceOf } from '../shell/problem-message.ts'

/** What to tell when a request did not go through; `seconds` fills the sentence that says how long to wait. */
export type Sentence = { readonly key: MessageKey<'supervision'>; readonly seconds: number }

export function sentenceFor(answer: Exclude<Answer, { kind: 'answered' }>): Sentence {
  if (answer.kind === 'unreachable') return { key: 'sup.unreachable', seconds: 0 }
  const { reason, retryAfterS, paths, why } = answer.problem
  // Whoever reads this is a supervisor: there is no supervisor she could call.
  if (reason === 'device-ended') return { key: 'sup.ended', seconds: 0 }
  if (why === 'last-administrator') return { key: 'sup.lastAdministrator', seconds: 0 }
  // The form asks first; a phone whose clock is wrong hears it from the server.
  if (reason === 'malformed-request' && paths?.includes('dueOn')) return { key: 'assign.dateFar', seconds: 0 }
  return { key: sentenceOf(reason), seconds: retryAfterS ?? 0 }
}
