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
  /** One invitation for each; null for whoever comes. */
  readonly names: readonly (string | null)[]
  readonly replaces: Id<'invitation'> | null
}
type Made = InvitationsPut['invitations'][number]

/**
 * Makes invitations. After a lost response the same name sends the same id and code again. Also when lines around it were
 * changed meanwhile: what the server has already is not made twice.
 */
export function useInvite<Field extends string = never>(
  typed?: Readonly<Record<Field, WatchSource<unknown>>>,
) {
  const onDevice = useOnDevice()
  const session = useSession()
  const { isBusy, problem, errorOf, put, newId, newCode } = useSend(typed)
  const unsent = new Map<string, Made>()
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
    const lines = linesOf(wish)
    try {
      await compose(lines, wish, profileId)
    } catch (error) {
      problem.value = { key: faultMessage(error, 'invite', 'invite.notKept'), seconds: 0 }
      return undefined
    }
    const invitations = lines.flatMap(({ asked }) => unsent.get(asked) ?? [])
    if (!(await put('/api/invitations', { cohortId: wish.cohortId, invitations }))) return undefined
    for (const { asked } of lines) {
      unsent.delete(asked)
      endTry(asked)
    }
    return invitations
  }

  /** Ids and codes of the lines that have none yet: found again on a fresh page, or new. */
  async function compose(lines: readonly Line[], wish: Wish, profileId: string): Promise<void> {
    const { clock, databaseOf, world } = await onDevice()
    const db = databaseOf(profileId)
    const before = new Map(
      lines.map(({ asked }) => [asked, findTry(asked).map((id) => asId<'invitation'>(id))[0]]),
    )
    // On a page that is no more: their codes are on this phone since.
    const codes = await findCodes(
      db,
      [...before.values()].filter((id) => id !== undefined),
    )
    const fresh: (Made & { readonly asked: string })[] = []
    for (const { asked, name } of lines) {
      if (unsent.has(asked)) continue
      const id = before.get(asked)
      const code = id && codes.get(id)
      if (id && code) unsent.set(asked, { id, code, name, replaces: wish.replaces })
      else
        fresh.push({
          asked,
          ...{ id: await newId<'invitation'>(), code: await newCode(), name, replaces: wish.replaces },
        })
    }
    // Before they are sent: a lost response does not lose a code.
    const at = await clock.readNow(db, world)
    await keepCodes(
      db,
      fresh.map(({ id, code }) => ({ id, code, at })),
    )
    for (const { asked, ...made } of fresh) unsent.set(asked, made)
    for (const { asked } of lines) keepTry(asked, [unsent.get(asked)?.id ?? ''])
  }

  return { isBusy, problem, errorOf, invite }
}

type Line = { readonly asked: string; readonly name: string | null }

/** Two people of one name are two lines. */
function linesOf({ cohortId, names, replaces }: Wish): Line[] {
  const seen = new Map<string | null, number>()
  return names.map((name) => {
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return { name, asked: JSON.stringify([cohortId, replaces, name, before]) }
  })
}
