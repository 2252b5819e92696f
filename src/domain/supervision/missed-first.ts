type Asked = { readonly questionId: string; readonly isCorrect: boolean; readonly critical: boolean }
type Tried<Response extends Asked> = {
  readonly moduleId: string
  readonly language: string
  readonly finishedAt: number
  readonly responses: readonly Response[]
}

/** One question as it stands: her last response, and how often it was missed. */
export type StandingResponse<Response extends Asked> = {
  readonly key: string
  readonly moduleId: string
  readonly language: string
  readonly at: number
  readonly response: Response
  readonly missed: number
  readonly tries: number
}

/**
 * Each question once, with the last response: first those missed the last time. Of these, first what children's safety hangs
 * on, then what is missed most often.
 */
export function missedFirst<Response extends Asked>(
  attempts: readonly Tried<Response>[],
): readonly StandingResponse<Response>[] {
  const standing = new Map<string, StandingResponse<Response>>()
  for (const { moduleId, language, finishedAt: at, responses } of attempts.toSorted(
    (a, b) => a.finishedAt - b.finishedAt,
  ))
    for (const response of responses) {
      const key = `${moduleId}/${response.questionId}`
      const { missed, tries } = standing.get(key) ?? { missed: 0, tries: 0 }
      const count = { missed: missed + Number(!response.isCorrect), tries: tries + 1 }
      standing.set(key, { key, moduleId, language, at, response, ...count })
    }
  const rank = ({ response: { isCorrect, critical } }: StandingResponse<Response>): number =>
    Number(isCorrect) * 2 - Number(critical && !isCorrect)
  return [...standing.values()].toSorted((a, b) => rank(a) - rank(b) || b.missed - a.missed || b.at - a.at)
}
