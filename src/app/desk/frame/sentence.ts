import type { ServerResponse } from '#local/requests/signed-request.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { refusalMessage, type ProblemMessage } from '../../common/problem-message.ts'

/** What to tell when a request did not go through; `seconds` fills the sentence that says how long to wait. */
export type Sentence = Omit<ProblemMessage, 'key' | 'field'> & {
  readonly key: MessageKey<'supervision' | 'refusals'>
  readonly field?: string | null
}

export function refusalSentence(response: Exclude<ServerResponse, { kind: 'received' }>): Sentence {
  if (response.kind === 'unreachable') return { key: 'sup.unreachable', seconds: 0 }
  const { reason, paths, why } = response.problem
  if (why === 'last-administrator') return { key: 'sup.lastAdministrator', seconds: 0 }
  const exact = why === undefined ? undefined : whys[why]
  if (reason === 'conflict' && exact !== undefined) return { key: exact, seconds: 0 }
  const atDesk = reason === 'malformed-request' ? fieldAtDesk(paths ?? []) : undefined
  if (atDesk !== undefined) return { ...atDesk, seconds: 0 }
  // Whoever reads this is a supervisor: there is no supervisor she could call.
  return refusalMessage(response.problem, 'staff')
}

/** What exactly does not fit, where there is a sentence for it. */
const whys: Readonly<Record<string, Sentence['key']>> = {
  'invitation-used': 'invite.isUsed',
  'invitation-closed': 'invite.isClosed',
  'group-has-people': 'cohorts.staysPeople',
  'group-has-invitations': 'cohorts.staysOpen',
}

/** Fields that only the desk has. The form asks first; a phone whose clock is wrong hears it from the server. */
const fields: Readonly<Record<string, Sentence['key']>> = {
  dueOn: 'assign.dateFar',
  graceDays: 'assign.graceWrong',
  reason: 'problem.field-text',
}

/** Of several lines alike, the field is the one of that very line: `contacts.2.phone`. */
function fieldAtDesk(paths: readonly string[]): Pick<Sentence, 'key' | 'field'> | undefined {
  for (const path of paths) {
    const key = fields[path]
    if (key !== undefined) return { key, field: path }
    const [, line, field = 'phone'] = /^contacts\.(\d+)(?:\.(label|phone|note))?$/.exec(path) ?? []
    if (line !== undefined)
      return {
        key: field === 'phone' ? 'problem.field-phone' : 'problem.field-text',
        field: `contacts.${line}.${field}`,
      }
  }
  return undefined
}
