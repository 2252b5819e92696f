import { onMounted, ref, shallowRef } from 'vue'
import type { Reason } from '#domain/supervision/reason.ts'
import type { BoardLearner } from '#protocol/desk/supervision.ts'
import { loadAreaMessages } from '../../common/load-area-messages.ts'
import { createI18n, type MessageKey, useI18n } from '../../frame/i18n/i18n.ts'

type Words = MessageKey<'supervision'>

/** Which words are offered for a reason. They name nobody and no result: a link is no place for that. */
function keyFor(reason: Reason | null): Words {
  switch (reason?.kind) {
    case 'phone':
      return reason.fault === 'forked' ? 'msg.hello' : `msg.${reason.fault}`
    case 'silent':
    case 'stuck':
    case 'overdue':
    case 'finished':
      return `msg.${reason.kind}`
    default:
      return 'msg.hello'
  }
}

/** A message in her language and addressed as she is; in the reader's own where hers is not on this phone. */
export function useHerWords(learner: BoardLearner, reason: Reason | null) {
  const own = useI18n('supervision')
  const text = ref('')
  const language = shallowRef(learner.language ?? own.language)
  onMounted(async () => {
    const [hers, key] = [learner.language ?? own.language, keyFor(reason)]
    try {
      const words = createI18n(
        hers,
        await loadAreaMessages('supervision', hers),
        ref(learner.address ?? 'feminine'),
      )
      text.value = words.t(key)
    } catch {
      // Not brought yet, and no network: nothing is lost but the right language, and she can write.
      language.value = own.language
      text.value = own.t(key)
    }
  })
  return { text, language }
}
