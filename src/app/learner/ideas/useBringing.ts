import { onMounted, ref } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { bringBank, shareHere } from '#local/ideas/bank.ts'
import type { IdeasOffer } from '#protocol/pack/ideas.ts'
import type { DownloadState } from '../../common/download-state.ts'
import { useOnDevice } from '../../device/on-device.ts'

/** Bringing the bank of one language: what is already on the phone is never fetched again, whatever interrupted it. */
export function useBringing(language: PackLanguage, offer: () => IdeasOffer) {
  const onDevice = useOnDevice()
  const state = ref<DownloadState>('idle')
  /** How much of it is here, from 0 to 1. */
  const share = ref(0)
  let stop = new AbortController()

  const look = async (): Promise<void> => void (share.value = await shareHere(offer()))
  onMounted(look)

  async function start(): Promise<void> {
    stop = new AbortController()
    state.value = 'running'
    const onProgress = ({ bytes, of }: { readonly bytes: number; readonly of: number }): void =>
      void (share.value = bytes / of)
    try {
      const { device, world } = await onDevice()
      const result = await bringBank(device, offer(), language, world, { signal: stop.signal, onProgress })
      state.value = result.kind === 'ready' || result.kind === 'paused' ? 'idle' : result.kind
    } finally {
      // What failed otherwise is said by the shell; it is no download that goes on.
      if (state.value === 'running') state.value = 'idle'
      await look()
    }
  }

  return { state, share, start, pause: () => stop.abort() }
}
