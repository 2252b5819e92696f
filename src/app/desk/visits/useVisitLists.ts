import { onMounted, ref, shallowRef } from 'vue'
import { packLanguageOf } from '#domain/content/languages.ts'
import type { VisitList } from '#domain/visits/visit-list.ts'
import { bringVisitLists, findVisitLists } from '#local/visits/visit-lists.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'

/** The lists with anchors in the reader's language: from the phone at once, and brought again where there is a network. */
export function useVisitLists() {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const lists = shallowRef<readonly VisitList[] | null>(null)
  const isAsking = ref(true)

  async function bring(): Promise<void> {
    isAsking.value = true
    try {
      const { device, world } = await onDevice()
      const find = async (): Promise<void> => {
        lists.value = (await findVisitLists(device, packLanguageOf(language))) ?? lists.value
      }
      await find()
      if ((await bringVisitLists(device, world)) === 'here') await find()
    } finally {
      isAsking.value = false
    }
  }
  onMounted(bring)
  return { lists, isAsking, bring }
}
