import { decodeKnown } from '#protocol/decode.ts'
import { questionsAnswer } from '#protocol/desk/questions.ts'
import { boardAnswer } from '#protocol/desk/supervision.ts'
import { findResponse } from '#local/response-cache/response-cache.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** How many questions wait for an answer, as the server last said: with the board, or with the questions themselves. */
export function useOpenQuestions() {
  return usePerson().follow(
    async ({ db }) => {
      const board = await findResponse(db, 'board')
      const questions = await findResponse(db, 'questions')
      if (questions && questions.at >= (board?.at ?? 0)) {
        const decoded = decodeKnown(questionsAnswer, questions.body)
        if (decoded.kind === 'decoded') return decoded.value.open
      }
      const decoded = board && decodeKnown(boardAnswer, board.body)
      return decoded?.kind === 'decoded' ? decoded.value.openQuestions : 0
    },
    { nobody: 0, before: 0 },
  )
}
