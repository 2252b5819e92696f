import { nextTick, onMounted, onScopeDispose, ref, type Ref, watch, type WatchSource } from 'vue'
import { useRouter } from 'vue-router'

/**
 * What somebody chose on a page, kept with the page in the history: *back* and a reload find it again, and no address holds a name.
 * The router leaves keys that are not its own.
 */
export function useChosen<Value extends string | null>(
  name: string,
  first: Value,
  isValue: (found: unknown) => found is Value,
): Ref<Value> {
  const key = `chosen:${name}`
  const found = readState()[key]
  const chosen = ref(isValue(found) ? found : first) as Ref<Value>
  watch(chosen, (value) => history.replaceState({ ...readState(), [key]: value }, ''), { flush: 'sync' })
  return chosen
}

/**
 * *Back* leads to where she was: what the page shows comes from the phone, after the router and the browser looked for the place. So the
 * place is written into the history when she leaves; a reload writes it under the same name.
 */
export function usePlace(hasRows: WatchSource<boolean>): void {
  const router = useRouter()
  const own = router.currentRoute.value.path
  const stopWriting = router.beforeEach((to, from) => {
    // Where she leaves by *back*, the history shows the other page already: its place is not this one.
    const current = readState()['current']
    if (to.path === own || from.path !== own || current !== from.fullPath) return
    history.replaceState({ ...readState(), scroll: { left: scrollX, top: scrollY } }, '')
  })
  onScopeDispose(stopWriting)
  onMounted(() => {
    const { scroll } = readState()
    const top = isObject(scroll) && typeof scroll['top'] === 'number' ? scroll['top'] : 0
    if (top === 0) return
    const stop = watch(
      hasRows,
      async (isThere) => {
        if (!isThere) return
        await nextTick()
        scrollTo({ top })
        stop()
      },
      { immediate: true, flush: 'post' },
    )
  })
}

const readState = (): Readonly<Record<string, unknown>> => (isObject(history.state) ? history.state : {})
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
