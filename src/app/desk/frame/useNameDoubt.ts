import { ref, watch } from 'vue'
import { type NameDoubt, nameDoubt } from '#domain/text/name-doubt.ts'

/** Asks back once whether what stands in a field of names is one name; who means it presses again. */
export function useNameDoubt(...names: (() => string)[]) {
  const doubt = ref<NameDoubt | null>(null)
  let isAsked = false
  watch(names, () => {
    doubt.value = null
    isAsked = false
  })

  /** Whether she has to be asked first. */
  function mustAsk(): boolean {
    doubt.value = isAsked
      ? null
      : (names.map((name) => nameDoubt(name())).find((found) => found !== null) ?? null)
    isAsked = true
    return doubt.value !== null
  }

  return { doubt, mustAsk }
}
