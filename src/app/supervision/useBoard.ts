import { decode } from '#protocol/decode.ts'
import { boardAnswer } from '#protocol/supervision.ts'
import { useKeptAnswer } from './useKeptAnswer.ts'

/** Everything a supervisor follows; the figures of the last contact when there is none now. */
export function useBoard() {
  const { value: board, ...rest } = useKeptAnswer({
    key: 'board',
    path: '/api/board',
    read: (body) => decode(boardAnswer, body),
  })
  return { board, ...rest }
}
