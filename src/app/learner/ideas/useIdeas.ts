import { computed, shallowRef, watch } from 'vue'
import { packLanguageOf } from '#domain/content/languages.ts'
import { addressedIdea } from '#domain/ideas/idea-texts.ts'
import type { Idea } from '#domain/ideas/idea.ts'
import { findBank, type Bank } from '#local/ideas/bank.ts'
import { readIdeas } from '#local/ideas/read-ideas.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useLiveQuery } from '../../frame/ui/useLiveQuery.ts'

/** Read and checked once, while the app is open: the way back from an idea leads to a list that is there. */
let held: { readonly name: string; readonly ideas: readonly Idea[] } | undefined

/** The bank of ideas on this phone in her language, followed live; `bank` and `ideas` are null until the phone has said. */
export function useIdeas() {
  const packLanguage = packLanguageOf(useI18n().language)
  const onDevice = useOnDevice()
  const session = useSession()
  const read = shallowRef<readonly Idea[] | null>(null)
  const bank = useLiveQuery<Bank | null>(async () => {
    const { device, liveQuery } = await onDevice()
    return liveQuery(() => findBank(device, packLanguage))
  }, null)

  watch(bank, async (now) => {
    if (!now?.ready) {
      read.value = now && []
      return
    }
    const name = now.ready.parts.map(({ hash }) => hash).join()
    if (held?.name !== name || held.ideas.length < now.ready.ideas)
      held = { name, ideas: await readIdeas(now.ready, (await onDevice()).world) }
    read.value = held.ideas
  })
  const ideas = computed(() => read.value?.map((idea) => addressedIdea(idea, session.address)) ?? null)

  return { bank, ideas, packLanguage }
}
