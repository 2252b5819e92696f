import { type Ref, ref, watch } from 'vue'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * A form over something others may change too. What she has not touched follows what the server says; `seen` is what
 * stood there when she touched the rest, and goes along when she saves: the server then undoes nobody's change.
 */
export function useEdit<Facts extends object>(present: () => Facts) {
  const typed = ref({ ...present() }) as Ref<Facts>
  const seen = ref({ ...present() }) as Ref<Facts>
  watch(present, (now) => {
    for (const key in now) {
      if (!isSame(typed.value[key], seen.value[key]) && !isSame(typed.value[key], now[key])) continue
      typed.value[key] = now[key]
      seen.value[key] = now[key]
    }
  })
  return { typed, seen }
}
