import type { WatchSource } from 'vue'
import { asId, type Id } from '#domain/id.ts'
import type { InvitationsPut } from '#protocol/desk/supervision.ts'
import { findCodes, keepCodes } from '#local/secrets/secrets.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'
import { endTry, findTry, keepTry } from '../frame/useTry.ts'
import { useSend } from '../frame/useSend.ts'

type Wish = {
  readonly cohortId: Id<'cohort'>
  readonly count: number
  readonly name: string | null
  readonly replaces: Id<'invitation'> | null
}

/** Makes invitations. After a lost answer the same wish sends the same ids and codes again. */
export function useInvite<Field extends string = never>(
  typed?: Readonly<Record<Field, WatchSource<unknown>>>,
) {
  const onDevice = useOnDevice()
  const session = useSession()
  const { isBusy, problem, errorOf, put, newId, newCode } = useSend(typed)
  let unsent: { readonly wish: string; readonly body: InvitationsPut } | undefined

  let isTrying = false

  /** Pressed twice is tried once: the second try would have a code of its own. */
  async function invite(wish: Wish): Promise<InvitationsPut['invitations'] | undefined> {
    if (isTrying) return undefined
    isTrying = true
    try {
      return await send(wish)
    } finally {
      isTrying = false
    }
  }

  async function send(wish: Wish): Promise<InvitationsPut['invitations'] | undefined> {
    const profileId = session.profile?.id
    if (!profileId) return undefined
    const asked = JSON.stringify(wish)
    try {
      if (unsent?.wish !== asked)
        unsent = {
          wish: asked,
          body: (await madeBefore(wish, profileId)) ?? (await compose(wish, profileId)),
        }
      keepTry(
        asked,
        unsent.body.invitations.map(({ id }) => id),
      )
    } catch (error) {
      problem.value = { key: faultMessage(error, 'invite', 'invite.notKept'), seconds: 0 }
      return undefined
    }
    const { body } = unsent
    if (!(await put('/api/invitations', body))) return undefined
    unsent = undefined
    endTry(asked)
    return body.invitations
  }

  /** On a page that is no more: their codes are on this phone since. */
  async function madeBefore(wish: Wish, profileId: string): Promise<InvitationsPut | undefined> {
    const ids = findTry(JSON.stringify(wish)).map((id) => asId<'invitation'>(id))
    if (ids.length === 0) return undefined
    const codes = await findCodes((await onDevice()).databaseOf(profileId), ids)
    const { cohortId, name, replaces } = wish
    const invitations = ids.flatMap((id) => {
      const code = codes.get(id)
      return code === undefined ? [] : [{ id, code, name, replaces }]
    })
    return invitations.length === wish.count ? { cohortId, invitations } : undefined
  }

  async function compose(
    { cohortId, count, name, replaces }: Wish,
    profileId: string,
  ): Promise<InvitationsPut> {
    const { clock, databaseOf, world } = await onDevice()
    const db = databaseOf(profileId)
    const invitations: InvitationsPut['invitations'] = []
    for (let number = 0; number < count; number++) {
      invitations.push({ id: await newId<'invitation'>(), code: await newCode(), name, replaces })
    }
    // Before they are sent: a lost response does not lose a code.
    const at = await clock.readNow(db, world)
    await keepCodes(
      db,
      invitations.map(({ id, code }) => ({ id, code, at })),
    )
    return { cohortId, invitations }
  }

  return { isBusy, problem, errorOf, invite }
}
