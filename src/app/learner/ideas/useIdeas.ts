import { computed, shallowRef, watch } from 'vue'
import { otherPackLanguage, packLanguageOf, type PackLanguage } from '#domain/content/languages.ts'
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

/**
 * The bank of ideas on this phone, followed live: in her language, else in the other one, which `shownLanguage` then says.
 * `bank` (of her language) and `ideas` are null until the phone has said.
 */
export function useIdeas() {
  const packLanguage = packLanguageOf(useI18n().language)
  const otherLanguage = otherPackLanguage(packLanguage)
  const onDevice = useOnDevice()
  const session = useSession()
  const read = shallowRef<{ readonly language: PackLanguage; readonly ideas: readonly Idea[] } | null>(null)
  const follow = (language: PackLanguage) =>
    useLiveQuery<Bank | null>(async () => {
      const { device, liveQuery } = await onDevice()
      return liveQuery(() => findBank(device, language))
    }, null)
  const bank = follow(packLanguage)
  const otherBank = follow(otherLanguage)

  watch([bank, otherBank], async ([own, other]) => {
    if (!own || !other) return
    let found = { language: packLanguage, ideas: await ideasOf(own) }
    if (found.ideas.length === 0 && other.ready)
      found = { language: otherLanguage, ideas: await ideasOf(other) }
    if (own === bank.value && other === otherBank.value) read.value = found
  })
  async function ideasOf({ ready }: Bank): Promise<readonly Idea[]> {
    if (!ready) return []
    const name = ready.parts.map(({ hash }) => hash).join()
    if (held?.name !== name || held.ideas.length < ready.ideas)
      held = { name, ideas: await readIdeas(ready, (await onDevice()).world) }
    return held.ideas
  }
  const ideas = computed(() => read.value?.ideas.map((idea) => addressedIdea(idea, session.address)) ?? null)
  const shownLanguage = computed(() =>
    read.value && read.value.ideas.length > 0 ? read.value.language : packLanguage,
  )

  return { bank, ideas, packLanguage, shownLanguage }
}
