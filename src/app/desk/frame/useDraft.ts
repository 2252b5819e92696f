import { computed, type Ref, ref, watch } from 'vue'
import { isLikeFact, isSameFact, useFormFields } from './useFormFields.ts'

/**
 * What she types into a form that makes something new: in Dexie at every key. There again after the phone was killed, until the
 * form is sent (`act.write(facts, form)`) or thrown away. `first`: what stands there untouched.
 *
 *     const draft = useDraft('assign', () => ({ modules: [] as ModuleId[], dueOn: '', note: '' }))
 *     // template: v-model="draft.typed.value.note", and <DraftLine :draft="draft" />
 *     if (await act.write(facts, draft.form)) draft.startAgain()
 */
export function useDraft<Facts extends object>(name: string, first: () => Facts) {
  const typed = ref(copy(first())) as Ref<Facts>
  /** As it was written last: what differs from it is new. */
  let written = copy(first())
  const touched = new Set<string>()
  const store = useFormFields(name, (kept) => {
    for (const key in first()) {
      const found = kept[key]
      if (touched.has(key) || !isLikeFact(first()[key], found)) continue
      written = { ...written, [key]: copy(found) }
      touched.add(key)
      typed.value[key] = found
    }
  })
  watch(
    typed,
    (now) => {
      const changes: Record<string, unknown> = {}
      for (const key in now) {
        if (isSameFact(now[key], written[key])) continue
        touched.add(key)
        changes[key] = isSameFact(now[key], first()[key]) ? undefined : copy(now[key])
      }
      written = copy(now)
      if (Object.keys(changes).length > 0) store.write(changes)
    },
    { deep: true, flush: 'sync' },
  )
  // What she has not touched follows what is known.
  watch(first, (known) => {
    for (const key in known) {
      if (touched.has(key) || isSameFact(typed.value[key], known[key])) continue
      written = { ...written, [key]: copy(known[key]) }
      typed.value[key] = copy(known[key])
    }
  })
  const isTouched = computed(() => {
    for (const key in first()) if (!isSameFact(typed.value[key], first()[key])) return true
    return false
  })

  /** The form stands untouched. Its draft ended with the act, or ends now. */
  async function startAgain(): Promise<void> {
    touched.clear()
    written = copy(first())
    typed.value = copy(first())
    await store.end()
  }

  return {
    typed,
    form: store.form,
    /** Something she typed stands here that is not sent, and the phone has it. */
    isDraft: computed(() => store.isKept.value && isTouched.value),
    isUnkept: store.isUnkept,
    isFull: store.isFull,
    keepAgain: store.keepAgain,
    startAgain,
    discard: startAgain,
  }
}

/** Only what JSON holds is typed into forms. */
const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))
