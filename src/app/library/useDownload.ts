import { ref } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId, type PackHash } from '#domain/id.ts'
import { useOnDevice } from '../shell/on-device.ts'

export type DownloadState = 'idle' | 'running' | 'full' | 'unreachable' | 'damaged' | 'newer'

/** One module's download: what is already on the phone is never fetched again, whatever interrupted it. */
export function useDownload(moduleId: string, language: PackLanguage) {
  const onDevice = useOnDevice()
  const state = ref<DownloadState>('idle')
  const bytesDone = ref<number | null>(null)
  /** What the download under way weighs in all. */
  const bytesOf = ref(0)
  const needMb = ref(0)
  const freeMb = ref<number | null>(null)
  let stop = new AbortController()

  async function start(packHash: PackHash, variant: 'text' | 'whole'): Promise<void> {
    stop = new AbortController()
    state.value = 'running'
    const { device, world, install } = await onDevice()
    const result = await install.installPack(
      device,
      { packHash, moduleId: asId(moduleId), language },
      world,
      {
        variant,
        signal: stop.signal,
        onProgress({ bytes, of }) {
          bytesDone.value = bytes
          bytesOf.value = of
        },
      },
    )
    bytesDone.value = null
    if (result.kind === 'full') {
      needMb.value = result.needMb
      freeMb.value = result.freeMb
    }
    state.value = result.kind === 'ready' || result.kind === 'paused' ? 'idle' : result.kind
  }

  return { state, bytesDone, bytesOf, needMb, freeMb, start, pause: () => stop.abort() }
}
