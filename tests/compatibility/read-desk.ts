import type { ProfileDatabase } from '#local/database/profile-database.ts'
import { signedRequest } from '#local/requests/signed-request.ts'
import type { World } from '#local/world.ts'
import { decode } from '#protocol/decode.ts'
import { questionsResponse } from '#protocol/desk/questions.ts'
import { boardResponse, supervisorsResponse } from '#protocol/desk/supervision.ts'
import { learnerResponse } from '#protocol/desk/supervision-learner.ts'
import type { DeskScreen } from './frozen.ts'

/** Asks for what a screen of the desk asks for, and reads it as that screen does. */
export async function readDesk(
  db: ProfileDatabase,
  world: World,
  screen: DeskScreen,
  id = '',
): Promise<string> {
  const path = {
    board: '/api/board',
    learner: `/api/learners/${id}`,
    questions: '/api/questions',
    supervisors: '/api/supervisors',
  } as const
  const answer = await signedRequest(db, world, { method: 'GET', path: path[screen] })
  if (answer.kind === 'problem') return answer.problem.reason
  if (answer.kind === 'unreachable') return answer.kind
  const read = {
    board: () => decode(boardResponse, answer.body),
    learner: () => decode(learnerResponse, answer.body),
    questions: () => decode(questionsResponse, answer.body),
    supervisors: () => decode(supervisorsResponse, answer.body),
  }
  const decoded = read[screen]()
  return decoded.kind === 'decoded' ? 'understood' : `malformed: ${decoded.paths.join(' ')}`
}
