import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * A filter kept in the address, so that *back*, a reload and a link find it again. `values`: what it may be; the first one is
 * not written. Never for a name: an address is shown and kept by the browser.
 */
export function useInAddress<Value extends string>(
  name: string,
  values: readonly [Value, ...(readonly Value[])],
): WritableComputedRef<Value> {
  const [route, router] = [useRoute(), useRouter()]
  return computed({
    get: () => values.find((value) => value === route.query[name]) ?? values[0],
    set(value) {
      const { [name]: _, ...others } = route.query
      void router.replace({ query: value === values[0] ? others : { ...others, [name]: value } })
    },
  })
}
