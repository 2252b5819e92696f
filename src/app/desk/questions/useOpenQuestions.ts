import { decodeKnown } from '#protocol/decode.ts'
import { questionsAnswer } from '#protocol/desk/questions.ts'
import { boardAnswer } from '#protocol/desk/supervision.ts'
import { findResponse } from '#local/response-cache/response-cache.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useLiveQuery } from '../../frame/ui/useLiveQuery.ts'

/** How many questions wait for an answer, as the server last said: with the board, or with the questions themselves. */
export function useOpenQuestions() {
  const load = useOnDevice()
  return useLiveQuery(async () => {
    const { device, databaseOf, liveQuery, profiles } = await load()
    return liveQuery(async () => {
      const profile = await profiles.findCurrentProfile(device)
      if (!profile) return 0
      const db = databaseOf(profile.id)
      const board = await findResponse(db, 'board')
      const questions = await findResponse(db, 'questions')
      if (questions && questions.at >= (board?.at ?? 0)) {
        const decoded = decodeKnown(questionsAnswer, questions.body)
        if (decoded.kind === 'decoded') return decoded.value.open
      }
      const decoded = board && decodeKnown(boardAnswer, board.body)
      return decoded?.kind === 'decoded' ? decoded.value.openQuestions : 0
    })
  }, 0)
}
