import { watch, type Ref } from 'vue'
import { useTyped } from '../../common/useTyped.ts'
import { useSession } from '../../device/session.ts'

/** Which group each supervisor looks at, while the app is open: the arrow and the way back lead to the same figures. */
const last = new Map<string, string>()

export function useItemCohort(): Ref<string> {
  const own = useSession().profile?.id ?? ''
  const cohort = useTyped('cohort', () => last.get(own) ?? '')
  watch(cohort, (chosen) => last.set(own, chosen), { flush: 'sync' })
  return cohort
}
