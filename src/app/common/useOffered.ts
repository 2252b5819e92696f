import { type Ref, watch } from 'vue'
import { useTyped } from './useTyped.ts'

/** What a field offers: what is known of the person on the screen, as soon as it is, until something else is written. */
export function useOffered<Value extends string>(
  name: string,
  known: () => Value,
  place?: string,
): Ref<Value> {
  const offered = useTyped(name, known, place)
  watch(known, (value, before) => {
    if (offered.value === before) offered.value = value
  })
  return offered
}
