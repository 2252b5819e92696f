import { ofKind, replyOver } from '#domain/desk/with-acts.ts'
import { useActs } from '../frame/useAct.ts'
import type { ReplyHere } from './reply-here.ts'

/** Replies written on this phone that what the server said last does not know: one that waits, one that was not accepted. */
export function useReplies(now: () => number) {
  const acts = useActs()
  const replyHere = (id: string): ReplyHere | null => replyOver(acts.value, id, now()) ?? null
  const refusedReply = (id: string): ReplyHere | null =>
    ofKind(acts.value, 'reply').find(({ act, state }) => act.questionId === id && state === 'refused') ?? null
  return { acts, replyHere, refusedReply }
}
