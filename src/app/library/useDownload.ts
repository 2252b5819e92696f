import { ref } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId, type PackHash } from '#domain/id.ts'
import type { Variant } from '../shell/download-weight.ts'
import { useOnDevice } from '../shell/on-device.ts'

export type DownloadState = 'idle' | 'running' | 'full' | 'unreachable' | 'damaged' | 'newer'

/** One module's download: what is already on the phone is never fetched again, whatever interrupted it. */
export function useDownload(moduleId: string, language: PackLanguage) {
  const onDevice = useOnDevice()
  const state = ref<DownloadState>('idle')
  /** What is fetched now. */
  const variant = ref<Variant | null>(null)
  /** How much of it has come, from 0 to 1; null until its first part is here. */
  const share = ref<number | null>(null)
  const needMb = ref(0)
  const freeMb = ref<number | null>(null)
  let stop = new AbortController()

  async function start(packHash: PackHash, wanted: Variant): Promise<void> {
    stop = new AbortController()
    variant.value = wanted
    state.value = 'running'
    const { device, world, install } = await onDevice()
    const result = await install.installPack(
      device,
      { packHash, moduleId: asId(moduleId), language },
      world,
      {
        variant: wanted,
        signal: stop.signal,
        onProgress({ bytes, of }) {
          share.value = bytes / of
        },
      },
    )
    share.value = variant.value = null
    if (result.kind === 'full') {
      needMb.value = result.needMb
      freeMb.value = result.freeMb
    }
    state.value = result.kind === 'ready' || result.kind === 'paused' ? 'idle' : result.kind
  }

  return { state, variant, share, needMb, freeMb, start, pause: () => stop.abort() }
}
