import type { Reason } from './reason.ts'

/** The one thing to do: each row of today has one button. */
export type Action = 'retry' | 'reply' | 'call' | 'message' | 'new-code' | 'visit' | 'open'

/** Without a number nobody can call her: her page says what else there is, and takes a number. */
export function actionFor(reason: Reason, hasTelephone: boolean): Action {
  switch (reason.kind) {
    case 'not-accepted':
      return 'retry'
    case 'data-request':
    case 'question':
      return 'reply'
    case 'phone':
      if (reason.fault === 'forked') return 'new-code'
      return hasTelephone ? 'message' : 'open'
    case 'promised':
    case 'silent':
    case 'stuck':
      return hasTelephone ? 'call' : 'open'
    case 'overdue':
    case 'finished':
      return hasTelephone ? 'message' : 'open'
    // Her words are read before anybody calls.
    case 'otherwise':
      return 'open'
    case 'visit':
      return 'visit'
  }
}
