import type { DatabaseSync } from 'node:sqlite'

/**
 * The figures of every question counted again, from the records as they were sent and the quizzes as they are served. Written without
 * the product's code on purpose: it marks, orders and counts in its own way, and knows the kinds with choices to tap only.
 */
export type Recounted = {
  people: number
  right: number
  discrimination: number | null
  tempting: string | null
  medianSeconds: number
}

type Raw = {
  id: string
  kind: string
  seq: number
  submittedAt: number
  offsetMs: number | null
  moduleId: string
  packHash: string
  voids?: string
  questionId?: string
  given?: string[]
  spentMs: number
  responses?: { questionId: string; given: string[]; spentMs: number }[]
}
type Question = { questionId: string; kind: string; correct: string[]; choices: { choiceId: string }[] }
type Tried = { question: Question; given: string[]; right: boolean; seconds: number; others: number | null }

const tapped = ['single-choice', 'multiple-choice', 'true-false', 'scenario', 'picture-choice']

/** By `module version question`. */
export function recountItems(database: DatabaseSync): Map<string, Recounted> {
  const quizzes = new Map<string, { version: number; questions: Map<string, Question> }>()
  const packs = database
    .prepare('select pack_hash, version, body from pack join quiz on quiz.quiz_hash = pack.quiz_hash')
    .all()
  for (const pack of packs) {
    const quiz: { questions: Question[] } = JSON.parse(String(pack['body']))
    const questions = new Map(quiz.questions.map((question) => [question.questionId, question]))
    quizzes.set(String(pack['pack_hash']), { version: Number(pack['version']), questions })
  }
  const rows = database
    .prepare('select account_id, content, measured_offset_ms, received_at from record')
    .all()
    .map((row) => ({ row, raw: JSON.parse(String(row['content'])) as Raw }))
  const gone = new Set(rows.map(({ row, raw }) => `${String(row['account_id'])} ${raw.voids ?? ''}`))
  const when = ({ row, raw }: (typeof rows)[number]): number => {
    const [received, measured] = [Number(row['received_at']), Number(row['measured_offset_ms'])]
    const readings = [...(raw.offsetMs === null ? [] : [raw.offsetMs]), measured].map(
      (by) => raw.submittedAt + by,
    )
    return readings.find((at) => at >= Date.UTC(2025, 0, 1) && at <= received) ?? received
  }
  const inOrder = rows
    .filter(({ row, raw }) => !gone.has(`${String(row['account_id'])} ${raw.id}`))
    .filter(({ raw }) => raw.kind === 'attempt' || raw.kind === 'review')
    .toSorted((a, b) => when(a) - when(b) || (a.raw.id < b.raw.id ? -1 : 1))

  const met = new Set<string>()
  const tries = new Map<string, Tried[]>()
  for (const { row, raw } of inOrder) {
    const quiz = quizzes.get(raw.packHash)
    const alone = { questionId: raw.questionId ?? '', given: raw.given ?? [], spentMs: raw.spentMs }
    const asked = raw.responses ?? [alone]
    const marks = asked.map(({ questionId, given }) => isRight(quiz?.questions.get(questionId), given))
    const score = marks.filter(Boolean).length
    asked.forEach(({ questionId, given, spentMs }, index) => {
      const question = quiz?.questions.get(questionId)
      const person = `${String(row['account_id'])} ${raw.moduleId} ${questionId}`
      if (question === undefined || met.has(person)) return
      met.add(person)
      const right = marks[index] === true
      const others =
        asked.length < 2 ? null : Math.round((1000 * (score - (right ? 1 : 0))) / (asked.length - 1))
      const seconds = Math.min(300, Math.round(spentMs / 1000))
      const key = `${raw.moduleId} ${quiz?.version} ${questionId}`
      tries.set(key, [...(tries.get(key) ?? []), { question, given, right, seconds, others }])
    })
  }
  return new Map(
    [...tries]
      .filter(([, list]) => list.every(({ question }) => tapped.includes(question.kind)))
      .map(([key, list]) => [key, figuresOf(list)]),
  )
}

function isRight(question: Question | undefined, given: string[]): boolean {
  if (question === undefined) return false
  const [one, other] = [given, question.correct].map((list) => list.toSorted().join())
  return one === other
}

function figuresOf(list: Tried[]): Recounted {
  const counts = new Map<string, number>()
  const [first] = list
  for (const { choiceId } of first?.question.choices ?? [])
    if (!first?.question.correct.includes(choiceId))
      counts.set(choiceId, list.filter(({ given }) => given.includes(choiceId)).length)
  const most = Math.max(0, ...counts.values())
  const seconds = list.map((one) => one.seconds).toSorted((a, b) => a - b)
  const middle = seconds.length / 2
  const median = Number.isInteger(middle)
    ? ((seconds[middle - 1] ?? 0) + (seconds[middle] ?? 0)) / 2
    : (seconds[Math.floor(middle)] ?? 0)
  return {
    people: list.length,
    right: list.filter(({ right }) => right).length / list.length,
    discrimination: correlation(list.filter(({ others }) => others !== null)),
    tempting: most === 0 ? null : ([...counts].find(([, count]) => count === most)?.[0] ?? null),
    medianSeconds: median,
  }
}

/** Pearson, from the deviations of each person. */
function correlation(list: Tried[]): number | null {
  if (list.length < 8) return null
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [list.map(({ right }) => (right ? 1 : 0)), list.map(({ others }) => others ?? 0)]
  const [mx, my] = [mean(x), mean(y)]
  const together = mean(x.map((value, at) => (value - mx) * ((y[at] ?? 0) - my)))
  const [vx, vy] = [mean(x.map((value) => (value - mx) ** 2)), mean(y.map((value) => (value - my) ** 2))]
  return vx < 1e-12 || vy < 1e-9 ? null : together / Math.sqrt(vx * vy)
}
