import type { AskedPath } from '#protocol/paths.ts'
import { onMounted, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Decoded } from '#protocol/decode.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import { findResponse, forgetResponse, keepResponse } from '#local/response-cache/response-cache.ts'
import { oneAtATime } from '../../common/later/one-at-a-time.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'
import { refusalSentence, type Sentence } from '../frame/sentence.ts'

type Question<T> = {
  /** Under which name the response is kept on this phone. */
  readonly key: string
  readonly path: AskedPath
  readonly query?: string
  readonly read: (body: unknown) => Decoded<T>
  /** What else on this phone a new response renews, before it is shown. */
  readonly renew?: (db: ProfileDatabase, value: T) => Promise<void>
}

type Kept = { readonly body: unknown; readonly at: number }

/**
 * The last response to a question at once, with its date, then the server's newest, whichever window asked for it. Out of reach,
 * the old figures stay on the screen and the reason stands beside them.
 */
export function useKeptResponse<T>({ key, path, query = '', read, renew }: Question<T>) {
  const onDevice = useOnDevice()
  const session = useSession()
  const value = shallowRef<T | null>(null)
  const at = ref<number | null>(null)
  const problem = shallowRef<Sentence | null>(null)
  const isAsking = ref(false)

  let following: { unsubscribe: () => void } | undefined
  let isGone = false
  onScopeDispose(() => {
    isGone = true
    following?.unsubscribe()
  })

  async function showKept(profileId: string): Promise<void> {
    const { clock, databaseOf, others, world } = await onDevice()
    await others.forgetAfterSilence(databaseOf(profileId), await clock.readNow(databaseOf(profileId), world))
    const kept = await findResponse(databaseOf(profileId), key)
    if (value.value !== null || session.profile?.id !== profileId) return
    show(kept)
  }

  function show(kept: Kept | undefined): void {
    if (!kept || kept.at <= (at.value ?? 0)) return
    // A response kept by an older version of the app may not be readable any more; the next one will be.
    const decoded = read(kept.body)
    if (decoded.kind === 'malformed') return
    value.value = decoded.value
    at.value = kept.at
  }

  /** Another window asked later, or had to forget it. */
  async function follow(profileId: string): Promise<void> {
    const { databaseOf, liveQuery } = await onDevice()
    if (isGone || session.profile?.id !== profileId) return
    let wasThere = false
    following = liveQuery(() => findResponse(databaseOf(profileId), key)).subscribe((kept) => {
      if (kept === undefined && wasThere) {
        value.value = null
        at.value = null
      }
      wasThere = kept !== undefined
      show(kept)
    })
  }

  async function ask(): Promise<void> {
    const profileId = session.profile?.id
    if (!profileId || !session.isSupervisor || isGone) return
    isAsking.value = true
    try {
      const { databaseOf, others, requests, world } = await onDevice()
      const db = databaseOf(profileId)
      const response = await requests.signedRequest(db, world, { method: 'GET', path, query })
      if (session.profile?.id !== profileId) return
      if (response.kind !== 'received') {
        problem.value = refusalSentence(response)
        // Ended, or no supervisor any more: nothing of others stays on this phone.
        if (response.kind === 'problem' && others.mustForget(response.problem.reason)) {
          value.value = null
          at.value = null
          await others.forgetOthers(db)
        }
        // Handed over, or moved away: what this phone kept of it is somebody else's to know now.
        if (response.kind === 'problem' && response.problem.reason === 'not-found') {
          value.value = null
          at.value = null
          await forgetResponse(db, key)
        }
        return
      }
      const decoded = read(response.body)
      if (decoded.kind === 'malformed') {
        problem.value = { key: 'sup.unreadable', seconds: 0 }
        return
      }
      const receivedAt = response.receivedAt
      await keepResponse(db, key, response.body, receivedAt)
      if (key === 'board') await others.keepOnlyFollowed(db)
      await renew?.(db, decoded.value)
      value.value = decoded.value
      at.value = receivedAt
      problem.value = null
    } finally {
      isAsking.value = false
    }
  }

  const refresh = oneAtATime(ask)

  // What is said of a missing network is true no longer once it is there.
  const askAgain = (): void => void (problem.value?.key === 'sup.unreachable' && refresh())
  onMounted(() => globalThis.addEventListener('online', askAgain))
  onScopeDispose(() => globalThis.removeEventListener('online', askAgain))

  onMounted(() => {
    watch(
      () => session.profile?.id,
      async (profileId) => {
        value.value = null
        at.value = null
        following?.unsubscribe()
        if (!profileId) return
        await showKept(profileId)
        await follow(profileId)
        await refresh()
      },
      { immediate: true },
    )
  })

  return { value, at, problem, isAsking, refresh }
}
