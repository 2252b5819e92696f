import { computed, type ComputedRef } from 'vue'
import type { AssignAct } from '#domain/desk/act.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { questionsResponse } from '#protocol/desk/questions.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import { findResponse } from '#local/response-cache/response-cache.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useActs } from '../frame/useAct.ts'
import { useModuleTitles } from '../frame/useModuleTitles.ts'
import type { ActNames } from './act-words.ts'

/** Names for what she did, from what this phone keeps. */
export function useActNames(board: Readonly<{ value: Board | null }>): ComputedRef<ActNames> {
  const { day } = useI18n()
  const acts = useActs()
  const { titleOf } = useModuleTitles()
  const askers = usePerson().follow(
    async ({ db }) => {
      const kept = await findResponse(db, 'questions')
      const decoded = kept && decodeKnown(questionsResponse, kept.body)
      const questions = decoded?.kind === 'decoded' ? decoded.value.questions : []
      return new Map<string, string>(questions.map(({ id, learner }) => [id, learner.name]))
    },
    { nobody: new Map<string, string>(), before: new Map<string, string>() },
  )
  return computed(() => {
    const learners = new Map<string, string>(board.value?.learners.map(({ id, name }) => [id, name]))
    const cohorts = new Map<string, string>(board.value?.cohorts.map(({ id, name }) => [id, name]))
    const standing = (board.value?.assignments ?? []).map(
      ({ id, moduleId: module, cohortId, learnerId }) => [id, { module, cohortId, learnerId }] as const,
    )
    // Made here and withdrawn before the board knew of it.
    const made = acts.value.flatMap(({ act }) =>
      act.kind === 'assign' ? [[act.assignmentId, act] as const] : [],
    )
    const assignments = new Map<string, Pick<AssignAct, 'module' | 'cohortId' | 'learnerId'>>([
      ...made,
      ...standing,
    ])
    return {
      moduleOf: titleOf,
      dayIn: day,
      cohortOf: (id) => cohorts.get(id),
      learnerOf: (id) => learners.get(id),
      askerOf: (id) => askers.value.get(id),
      assignmentOf: (id) => assignments.get(id),
    }
  })
}
