import { computed, type Ref, shallowRef, watch } from 'vue'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { durationIn } from './duration.ts'
import { useI18n } from '../frame/i18n/i18n.ts'
import { loadAreaMessages } from './load-area-messages.ts'
import type { ProblemMessage } from './problem-message.ts'

/**
 * Where a form says what was refused: beside the field it is about, if the form has that field; else at its foot. `typed`: what
 * stands in each field; a sentence about it goes when something else is typed.
 */
export function useProblem(typed: Readonly<Record<string, Readonly<Ref<string>>>>) {
  const { t, add, language } = useI18n('refusals')
  const problem = shallowRef<ProblemMessage | null>(null)
  const sentence = shallowRef<string | null>(null)

  /** The words come when something is refused: seldom, and then a server has just replied. */
  watch(problem, async (shown) => {
    sentence.value = null
    if (!shown) return
    if (shown.key !== 'problem.unreachable')
      add(await loadAreaMessages('refusals', language).catch(unreachable))
    if (problem.value === shown)
      sentence.value = t(shown.key, { time: durationIn(language, shown.seconds * 1_000) })
  })
  /** The line broke in between: what is then true is always here. */
  function unreachable(error: unknown): Record<string, string> {
    if (problemOf(error) !== 'not-arrived') throw error
    problem.value = { key: 'problem.unreachable', seconds: 0, field: null }
    return {}
  }

  for (const [field, words] of Object.entries(typed))
    watch(words, () => problem.value?.field === field && (problem.value = null))

  const isBeside = computed(() => Object.hasOwn(typed, problem.value?.field ?? ''))
  /** What is wrong with one field, for its `error`. */
  const errorOf = (field: string): string | null => (problem.value?.field === field ? sentence.value : null)
  const atFoot = computed(() => (isBeside.value ? null : sentence.value))
  return { problem, errorOf, atFoot }
}
