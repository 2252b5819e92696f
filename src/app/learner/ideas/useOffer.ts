import { onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { findOffers, refreshOffers, type CurrentOffers } from '#local/ideas/offers.ts'
import type { IdeasOffer } from '#protocol/pack/ideas.ts'
import { useOnDevice } from '../../device/on-device.ts'

/** Once while the app is open: whoever looks for an idea pays for no second look at what is on offer. */
const asked = new Set<PackLanguage>()

/** A line that came back is not always said to a page: this often it looks itself. */
const againMs = 20_000

/** What is on offer in a language: first as it was last known, then as it is now. */
export function useOffer(language: PackLanguage) {
  const onDevice = useOnDevice()
  const offer = shallowRef<IdeasOffer | null>(null)
  /** What the server said, when it offers nothing that this build can bring. */
  const state = ref<'asking' | CurrentOffers['kind']>('asking')

  async function ask(): Promise<void> {
    const { device, world } = await onDevice()
    offer.value = (await findOffers(device))?.[language] ?? null
    if (offer.value && asked.has(language)) {
      state.value = 'offers'
      return
    }
    if (state.value !== 'nobody') state.value = 'asking'
    const current = await refreshOffers(device, world)
    if (current.kind === 'offers') {
      offer.value = current.offers[language]
      asked.add(language)
    }
    state.value = offer.value && current.kind === 'nobody' ? 'offers' : current.kind
  }
  function again(): void {
    if (state.value === 'nobody' && document.visibilityState === 'visible') void ask()
  }
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    void ask()
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    timer = setInterval(again, againMs)
  })
  onScopeDispose(() => {
    clearInterval(timer)
    if (timer === undefined) return
    removeEventListener('online', again)
    document.removeEventListener('visibilitychange', again)
  })

  return { offer, state, ask }
}
