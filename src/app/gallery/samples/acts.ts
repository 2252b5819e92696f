import { asId } from '#domain/id.ts'
import type { ReplyAct } from '#domain/desk/act.ts'
import type { StoredAct } from '#local/desk/acts.ts'
import { daysAgo } from './time.ts'
import type { Words } from './words.ts'

const ofReply = (words: Words): ReplyAct => ({
  kind: 'reply',
  id: asId('01900000-0000-7000-8000-0000000000c1'),
  seq: 1,
  submittedAt: daysAgo(1),
  offsetMs: 0,
  moduleId: null,
  packHash: null,
  language: 'ar',
  questionId: asId('01900000-0000-7000-8000-0000000000b5'),
  text: words.sentence,
  was: null,
})

/** A reply of hers on this phone. */
export const replyOnPhone = (
  words: Words,
  state: StoredAct['state'],
): StoredAct & { readonly act: ReplyAct } => ({
  act: ofReply(words),
  state,
  receipt: state === 'sent' ? 'AB12-CD34' : null,
  receivedAt: state === 'sent' ? daysAgo(0) : null,
  reason: state === 'refused' ? 'not-yours' : null,
  code: state === 'refused' ? 'EF56-GH78' : null,
})
