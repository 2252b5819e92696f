import type { Reason } from './reason.ts'

/** The one thing to do: each row of today has one button. */
export type Action = 'retry' | 'reply' | 'new-code' | 'open'

export function actionFor(reason: Reason): Action {
  switch (reason.kind) {
    case 'not-accepted':
      return 'retry'
    case 'data-request':
    case 'question':
      return 'reply'
    case 'phone':
      return reason.fault === 'forked' ? 'new-code' : 'open'
    case 'silent':
    case 'stuck':
    case 'overdue':
    case 'visit':
    case 'finished':
      return 'open'
  }
}
