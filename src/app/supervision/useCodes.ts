import { shallowRef, watch, type Ref } from 'vue'
import type { BoardInvitation } from '#protocol/supervision.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { useSession } from '../shell/session.ts'
import { findCode } from './kept-codes.ts'

/** The codes of these invitations that this phone made. */
export function useCodes(invitations: Ref<readonly BoardInvitation[]>) {
  const onDevice = useOnDevice()
  const session = useSession()
  const codes = shallowRef<ReadonlyMap<string, string>>(new Map())
  watch(
    invitations,
    async (listed) => {
      const profileId = session.profile?.id
      if (!profileId) return
      const device = await onDevice()
      const found = await Promise.all(
        listed.map(async ({ id }) => [id, await findCode(device, profileId, id)] as const),
      )
      codes.value = new Map(found.flatMap(([id, code]) => (code === undefined ? [] : [[id, code] as const])))
    },
    { immediate: true },
  )
  return codes
}
