import type { Problem } from '#protocol/problem.ts'

/** What is refused before the application sees it. */
export type PlainProblem = 'malformed' | 'too-large' | 'expectation' | 'too-slow' | 'headers-too-large'

const problems = {
  malformed: { status: 400, title: 'Bad Request', reason: 'malformed-request' },
  'too-slow': { status: 408, title: 'Request Timeout', reason: 'unavailable' },
  'too-large': { status: 413, title: 'Payload Too Large', reason: 'too-large' },
  expectation: { status: 417, title: 'Expectation Failed', reason: 'malformed-request' },
  'headers-too-large': { status: 431, title: 'Request Header Fields Too Large', reason: 'too-large' },
} as const satisfies Record<PlainProblem, Pick<Problem, 'status' | 'title' | 'reason'>>

export function plainProblem(kind: PlainProblem): { status: number; title: string; body: string } {
  const { status, title, reason } = problems[kind]
  const problem: Problem = { type: `urn:smart-educator:problem:${reason}`, title, status, reason }
  return { status, title, body: JSON.stringify(problem) }
}

/** What Node's own parser and clocks object to. */
export function problemFor(error: Error): PlainProblem {
  const code = 'code' in error ? error.code : undefined
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large'
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 'too-large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : 'malformed'
}

export const problemHeaders = (headers: readonly (readonly [string, string])[]): [string, string][] => [
  ['Content-Type', 'application/problem+json; charset=utf-8'],
  ['Cache-Control', 'no-store'],
  ...headers.map(([name, value]): [string, string] => [name, value]),
]
