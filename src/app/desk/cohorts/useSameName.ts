import { ref, watch } from 'vue'
import { isSameName } from '#domain/people/same-name.ts'

/** Asks back once when there is one of this name already; who means a second one presses again. */
export function useSameName(typed: () => string, names: () => readonly string[]) {
  const same = ref<string | null>(null)
  let isAsked = false
  watch(typed, () => {
    same.value = null
    isAsked = false
  })

  /** Whether she has to be asked first. */
  function mustAsk(): boolean {
    same.value = isAsked ? null : (names().find((name) => isSameName(name, typed())) ?? null)
    isAsked = true
    return same.value !== null
  }

  return { same, mustAsk }
}
