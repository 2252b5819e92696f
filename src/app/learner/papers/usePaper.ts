import { onMounted, ref, shallowRef } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Practice } from '#protocol/pack/pack.ts'
import { useOnDevice, type OnDevice } from '../../device/on-device.ts'
import { packHashOf } from '../../frame/pack-hash-of.ts'

/** One paper of a module as it is on this phone, else as it is on offer. `unknown`: the module is here, and has no such paper. */
export function usePaper(moduleId: string, paperId: string, language: PackLanguage) {
  const load = useOnDevice()
  const phase = ref<'opening' | 'missing' | 'unknown' | 'open'>('opening')
  const paper = shallowRef<Practice['papers'][number] | null>(null)
  const onDevice = shallowRef<OnDevice | null>(null)

  async function open(): Promise<void> {
    const device = await load()
    const packHash = await packHashOf(device, moduleId, language)
    const practice = packHash && (await device.read.readPractice(packHash, device.world))
    paper.value = practice?.papers.find((each) => each.paperId === paperId) ?? null
    onDevice.value = device
    phase.value = paper.value ? 'open' : practice ? 'unknown' : 'missing'
  }
  onMounted(open)

  return { phase, paper, onDevice, open }
}
