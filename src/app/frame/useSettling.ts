import { onScopeDispose, ref, watch, type Ref, type WatchSource } from 'vue'

/**
 * True for the length of a double tap after a button has changed its meaning in place: `:aria-disabled` with it, and
 * `one-tap.ts` keeps fingers from it. Keys go through, for they move the focus.
 */
export function useSettling(meaning: WatchSource): Ref<true | undefined> {
  const isSettling = ref<true | undefined>()
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(meaning, () => {
    isSettling.value = true
    clearTimeout(timer)
    timer = setTimeout(() => (isSettling.value = undefined), 500)
  })
  onScopeDispose(() => clearTimeout(timer))
  return isSettling
}
