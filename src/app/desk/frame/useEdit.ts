import { type Ref, toRef, watch } from 'vue'
import { useTyped } from '../../common/useTyped.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export type Edit<Facts extends object> = {
  readonly typed: Ref<Facts>
  /** What the server said last. It goes along when she saves: the server then undoes nobody's change. */
  readonly seen: Ref<Facts>
  /** Whether somebody else changed a field in which she has typed: the form shows both (`TheirValue`). */
  isContested(key: keyof Facts & string): boolean
  takeTheirs(key: keyof Facts & string): void
  /** Both are shown somewhere in the form. */
  hasContested(): boolean
  /** What she typed stands on the server. */
  saved(): void
}

/**
 * A form over something others may change too. What she has not touched follows what the server says. Where she has typed,
 * her words stay and what the others made of it is shown beside them: saving then replaces it knowingly.
 */
export function useEdit<Facts extends object>(name: string, present: () => Facts): Edit<Facts> {
  const form = useTyped(name, () => ({ typed: { ...present() }, seen: { ...present() } }))
  const [typed, seen] = [toRef(form.value, 'typed'), toRef(form.value, 'seen')]
  const contested = useTyped<string[]>(`${name}:contested`, () => [])
  watch(
    present,
    (now) => {
      for (const key in now) {
        const isTouched = !isSame(typed.value[key], seen.value[key])
        if (!isTouched) typed.value[key] = now[key]
        else if (!isSame(seen.value[key], now[key])) contested.value.push(key)
        seen.value[key] = now[key]
      }
    },
    // What stood here before a fresh page may have been changed by others meanwhile.
    { immediate: true },
  )
  const isContested = (key: keyof Facts & string): boolean =>
    contested.value.includes(key) && !isSame(typed.value[key], seen.value[key])
  return {
    typed,
    seen,
    isContested,
    hasContested() {
      for (const key in present()) if (isContested(key)) return true
      return false
    },
    takeTheirs(key) {
      typed.value[key] = seen.value[key]
    },
    saved() {
      seen.value = { ...typed.value }
      contested.value = []
    },
  }
}
