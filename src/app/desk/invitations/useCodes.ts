import { shallowRef, watch, type Ref } from 'vue'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import { findCodes } from '#local/secrets/secrets.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** The codes of these invitations that this phone made. */
export function useCodes(invitations: Ref<readonly BoardInvitation[]>) {
  const person = usePerson()
  const codes = shallowRef<ReadonlyMap<string, string>>(new Map())
  watch(
    invitations,
    async (listed, _, onCleanup) => {
      let isNewest = true
      onCleanup(() => (isNewest = false))
      const { db } = await person.awaitOnScreen()
      const found = await findCodes(
        db,
        listed.map(({ id }) => id),
      )
      if (isNewest) codes.value = found
    },
    { immediate: true },
  )
  return codes
}
