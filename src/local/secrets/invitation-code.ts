import type { Id } from '#domain/id.ts'

/** The code of an invitation made on this phone. The server has only its hash, so here it is or it is nowhere. */
export type InvitationCode = {
  /** The invitation. */
  readonly id: Id<'invitation'>
  readonly code: string
  readonly at: number
}
