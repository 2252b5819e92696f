import { shallowRef, watch, type Ref } from 'vue'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import { findCodes } from '#local/secrets/secrets.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'

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
      const { databaseOf } = await onDevice()
      codes.value = await findCodes(
        databaseOf(profileId),
        listed.map(({ id }) => id),
      )
    },
    { immediate: true },
  )
  return codes
}
