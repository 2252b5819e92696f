import { onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'

/** What a link carries behind its `#`, which no server sees; taken again when another such link opens on the same page. */
export function useFragment(take: (fragment: string) => void): void {
  const route = useRoute()
  onMounted(() =>
    watch(
      () => route.hash,
      (hash) => take(hash.slice(1)),
      { immediate: true },
    ),
  )
}
