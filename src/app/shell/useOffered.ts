import { ref, watch, type Ref } from 'vue'

/** What a field offers: what is known of the person on the screen, as soon as it is, until something else is written. */
export function useOffered(known: () => string): Ref<string> {
  const value = ref(known())
  watch(known, (now, before) => {
    if (value.value === before) value.value = now
  })
  return value
}
