import { shallowRef } from 'vue'
import type { CohortId, Id } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { keepCodes } from '#local/secrets/secrets.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import type { Sentence } from '../frame/sentence.ts'
import { useAct } from '../frame/useAct.ts'

type Wish = {
  readonly cohortId: CohortId
  /** One invitation for each; null for whoever comes. */
  readonly names: readonly (string | null)[]
  /** The form it was typed in: its draft ends with the acts. */
  readonly form?: string
}
type Invited = { readonly id: Id<'invitation'>; readonly code: string; readonly name: string | null }

/** Invites without a network: each is an act with a code that is made here, and shown at once (docs/decisions/0257). */
export function useInviting() {
  const person = usePerson()
  const { isBusy, isFull, isUnkept, writeAll, newId } = useAct()
  const problem = shallowRef<Sentence | null>(null)
  let isTrying = false

  /** Pressed twice is done once. */
  async function invite(wish: Wish): Promise<readonly Invited[] | undefined> {
    if (isTrying) return undefined
    isTrying = true
    problem.value = null
    try {
      const invited = await keepNewCodes(wish)
      if (invited === undefined) return undefined
      const acts = invited.map(({ id, name, code }) => {
        const about = { invitationId: id, cohortId: wish.cohortId }
        return { kind: 'invite' as const, ...about, name, code }
      })
      return (await writeAll(acts, wish.form)) && invited
    } finally {
      isTrying = false
    }
  }

  /** Before the acts: a code is only here, and an act that is sent would be a place nobody can enter. */
  async function keepNewCodes({ names }: Wish): Promise<readonly Invited[] | undefined> {
    const own = await person.findOnScreen()
    if (!own) return undefined
    const { world, clock } = own.device
    const invited = await Promise.all(
      names.map(async (name) => ({
        ...{ id: await newId<'invitation'>(), code: makeCode(world.random(6)), name },
      })),
    )
    try {
      const at = await clock.readNow(own.db, world)
      await keepCodes(
        own.db,
        invited.map(({ id, code }) => ({ id, code, at })),
      )
      return invited
    } catch (error) {
      problem.value = { key: faultMessage(error, 'invite', 'invite.notKept'), seconds: 0 }
      return undefined
    }
  }

  return { isBusy, isFull, isUnkept, problem, invite }
}
