import { computed, type ComputedRef, ref, type Ref, watch } from 'vue'
import { isLikeFact, isSameFact, useFormFields } from './useFormFields.ts'

/** What a form says of its draft (`DraftLine.vue`). */
export type FormDraft = {
  /** Its name on this phone: an act that is written with it ends it. */
  readonly form: string
  readonly isDraft: ComputedRef<boolean>
  readonly isUnkept: Ref<boolean>
  readonly isFull: Ref<boolean>
  keepAgain(): Promise<void>
  /** She does not want it. */
  discard(): Promise<void>
}

export type Edit<Facts extends object> = FormDraft & {
  readonly typed: Ref<Facts>
  /** What the server said last. It goes along when she saves: the server then undoes nobody's change. */
  readonly seen: Ref<Facts>
  /** Whether somebody else changed a field in which she has typed: the form shows both (`TheirValue`). */
  isContested(key: keyof Facts & string): boolean
  takeTheirs(key: keyof Facts & string): void
  /** Both are shown somewhere in the form. */
  hasContested(): boolean
  /** What she typed stands on the server, or is an act of hers: its draft ends. */
  saved(): void
}

/** One field of a draft: what she typed, what stood there, and whether somebody changed it meanwhile. */
type KeptField = { readonly typed: unknown; readonly seen: unknown; readonly contested: boolean }
const isKeptField = (found: unknown): found is KeptField =>
  isLikeFact({ contested: true }, found) && 'typed' in found && 'seen' in found

/**
 * A form over something others may change too. What she has not touched follows what the server says. Where she has typed,
 * her words stay and what the others made of it is shown beside them: saving then replaces it knowingly. What she types is on the
 * phone at every key.
 */
export function useEdit<Facts extends object>(name: string, present: () => Facts): Edit<Facts> {
  const typed = ref({ ...present() }) as Ref<Facts>
  const seen = ref({ ...present() }) as Ref<Facts>
  const contested = ref<readonly string[]>([])
  const written = new Map<string, string>()

  const store = useFormFields(name, (kept) => {
    const now = present()
    for (const key in now) {
      const found = kept[key]
      if (!isSameFact(typed.value[key], seen.value[key]) || !isKeptField(found)) continue
      if (!isLikeFact(now[key], found.typed)) continue
      // What stood here then may have been changed by others since.
      if (found.contested || !isSameFact(found.seen, now[key])) contested.value = [...contested.value, key]
      typed.value[key] = found.typed
    }
  })
  watch(present, (now) => {
    for (const key in now) {
      const isTouched = !isSameFact(typed.value[key], seen.value[key])
      if (!isTouched) typed.value[key] = now[key]
      else if (!isSameFact(seen.value[key], now[key])) contested.value = [...contested.value, key]
      seen.value[key] = now[key]
    }
  })
  const fieldNow = (key: keyof Facts & string): KeptField | undefined =>
    isSameFact(typed.value[key], seen.value[key])
      ? undefined
      : { typed: typed.value[key], seen: seen.value[key], contested: contested.value.includes(key) }
  watch(
    [typed, seen, contested],
    () => {
      const changes: Record<string, unknown> = {}
      for (const key in present()) {
        const field = fieldNow(key)
        const text = field === undefined ? '' : JSON.stringify(field)
        if (text === (written.get(key) ?? '')) continue
        written.set(key, text)
        changes[key] = field
      }
      if (Object.keys(changes).length > 0) store.write(changes)
    },
    { deep: true },
  )

  const isContested = (key: keyof Facts & string): boolean =>
    contested.value.includes(key) && !isSameFact(typed.value[key], seen.value[key])
  const isTouched = computed(() => {
    for (const key in present()) if (!isSameFact(typed.value[key], seen.value[key])) return true
    return false
  })
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
      void store.end()
    },
    form: store.form,
    isDraft: computed(() => store.isKept.value && isTouched.value),
    isUnkept: store.isUnkept,
    isFull: store.isFull,
    keepAgain: store.keepAgain,
    async discard() {
      typed.value = { ...seen.value }
      contested.value = []
      await store.end()
    },
  }
}
