import { ref } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId, type PackHash } from '#domain/id.ts'
import type { Variant } from '#local/packs/install.ts'
import type { DownloadState } from '../../common/download-state.ts'
import { useOnDevice } from '../../device/on-device.ts'

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
    const pack = { packHash, moduleId: asId<'module'>(moduleId), language }
    const signal = stop.signal
    const onProgress = ({ bytes, of }: { readonly bytes: number; readonly of: number }): void =>
      void (share.value = bytes / of)
    try {
      const { device, world, install } = await onDevice()
      const result = await install.installPack(device, pack, world, { variant: wanted, signal, onProgress })
      if (result.kind === 'full') {
        needMb.value = result.needMb
        freeMb.value = result.freeMb
      }
      state.value = result.kind === 'ready' || result.kind === 'paused' ? 'idle' : result.kind
    } finally {
      share.value = variant.value = null
      // What failed otherwise is said by the shell; it is no download that goes on.
      if (state.value === 'running') state.value = 'idle'
    }
  }

  return { state, variant, share, needMb, freeMb, start, pause: () => stop.abort() }
}
