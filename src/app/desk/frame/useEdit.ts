import { type Ref, toRef, watch } from 'vue'
import { useTyped } from '../../common/useTyped.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * A form over something others may change too. What she has not touched follows what the server says; `seen` is what
 * stood there when she touched the rest, and goes along when she saves: the server then undoes nobody's change.
 */
export function useEdit<Facts extends object>(
  name: string,
  present: () => Facts,
): { readonly typed: Ref<Facts>; readonly seen: Ref<Facts> } {
  const form = useTyped(name, () => ({ typed: { ...present() }, seen: { ...present() } }))
  const [typed, seen] = [toRef(form.value, 'typed'), toRef(form.value, 'seen')]
  watch(
    present,
    (now) => {
      for (const key in now) {
        if (!isSame(typed.value[key], seen.value[key]) && !isSame(typed.value[key], now[key])) continue
        typed.value[key] = now[key]
        seen.value[key] = now[key]
      }
    },
    // What stood here before a fresh page may have been changed by others meanwhile.
    { immediate: true },
  )
  return { typed, seen }
}
