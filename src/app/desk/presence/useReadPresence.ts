import type { AccountId } from '#domain/id.ts'
import { faultOnPhone, type PresenceFault, type PresenceProof } from '#domain/presence/presence.ts'
import { cleanLine } from '#domain/text/clean.ts'
import { isCodeUsed } from '#local/visits/codes-read.ts'
import { readPresence, windowIn } from '#protocol/presence/presence-code.ts'
import { usePerson } from '../../common/later/usePerson.ts'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly proof: PresenceProof }
  | { readonly kind: 'fault'; readonly fault: PresenceFault }

/** What this phone can say of a code without a network. The server looks at the rest when the visit arrives. */
export function useReadPresence() {
  const person = usePerson()

  async function read(
    text: string,
    by: 'camera' | 'typed',
    arrived: PresenceProof | null,
    visited: AccountId,
  ): Promise<ReadOutcome> {
    const code = readPresence(text)
    const own = await person.findOnScreen()
    // A picture may be of anything: a code in it that could be typed is somebody's invitation.
    if (!own || !code || (by === 'camera' && code.kind === 'typed'))
      return { kind: 'fault', fault: 'unreadable' }
    const now = await own.device.clock.readNow(own.db, own.device.world)
    const before = arrived && readPresence(arrived.code)
    const fault = faultOnPhone(windowIn(code, now), {
      now,
      arrived: before && arrived ? windowIn(before, arrived.readAt) : null,
      isUsed: await isCodeUsed(own.db, code, visited),
    })
    return fault
      ? { kind: 'fault', fault }
      : { kind: 'read', proof: { code: written(text, code), readAt: now } }
  }

  return { read }
}

/** What goes with the visit: the code alone, without what was pasted around it. */
const written = (text: string, code: NonNullable<ReturnType<typeof readPresence>>): string =>
  code.kind === 'typed' ? code.code : cleanLine(text)
