import { computed } from 'vue'
import { byName } from '#domain/text/order.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { boardAnswer } from '#protocol/desk/supervision.ts'
import { renewOwnGroups } from '#local/response-cache/own-groups.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useNewDay } from '../../common/later/useNewDay.ts'
import { useKeptAnswer } from '../questions/useKeptAnswer.ts'

/** Everything a supervisor follows; the figures of the last contact when there is none now. */
export function useBoard() {
  const { language } = useI18n()
  const { value, ...rest } = useKeptAnswer({
    key: 'board',
    path: '/api/board',
    read: (body) => decodeKnown(boardAnswer, body),
    renew: renewOwnGroups,
  })
  const board = computed(() => {
    if (!value.value) return value.value
    const { cohorts, learners } = value.value
    return {
      ...value.value,
      cohorts: byName(cohorts, language, ({ name }) => name),
      learners: byName(learners, language, ({ name }) => name),
    }
  })
  useNewDay(() => void rest.refresh())
  return { board, ...rest }
}
