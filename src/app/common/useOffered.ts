import { computed, shallowRef, watch, type WritableComputedRef } from 'vue'

/** What a field offers: what is known of the person on the screen, as soon as it is, until something else is written. */
export function useOffered<Value extends string>(known: () => Value): WritableComputedRef<Value> {
  const offered = shallowRef<{ readonly value: Value }>({ value: known() })
  watch(known, (value, before) => {
    if (offered.value.value === before) offered.value = { value }
  })
  return computed({ get: () => offered.value.value, set: (value) => (offered.value = { value }) })
}
