import { repliesOnTheWay } from '#domain/desk/with-acts.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { questionsResponse } from '#protocol/desk/questions.ts'
import { boardResponse } from '#protocol/desk/supervision.ts'
import { listActs } from '#local/desk/acts.ts'
import { findResponse } from '#local/response-cache/response-cache.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** How many questions wait for a reply, as the server last said and without those she has replied to since: with the board, or with the questions themselves. */
export function useOpenQuestions() {
  return usePerson().follow(
    async ({ db }) => {
      const acts = await listActs(db)
      const board = await findResponse(db, 'board')
      const questions = await findResponse(db, 'questions')
      if (questions && questions.at >= (board?.at ?? 0)) {
        const decoded = decodeKnown(questionsResponse, questions.body)
        if (decoded.kind === 'decoded')
          return Math.max(0, decoded.value.open - repliesOnTheWay(acts, decoded.value.now))
      }
      const decoded = board && decodeKnown(boardResponse, board.body)
      return decoded?.kind === 'decoded'
        ? Math.max(0, decoded.value.openQuestions - repliesOnTheWay(acts, decoded.value.now))
        : 0
    },
    { nobody: 0, before: 0 },
  )
}
