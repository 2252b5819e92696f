import { lastCall } from './contact.ts'
import type { CellFacts, SupervisedFacts, PhoneFault, Reason } from './reason.ts'

const dayMs = 86_400_000
export const fullBelowMb = 200
export const wrongClockMs = 10 * 60_000
export const silentAfterMs = 14 * dayMs
/** A phone connects about once a week: before that, silence of a newcomer says nothing. */
const newcomerMs = 7 * dayMs
const questionWaitsMs = 2 * dayMs
const weekMs = 7 * dayMs
/** A promise nobody came back to is no reason for ever. */
const mostPromisedMs = 30 * dayMs
/** What was said of a visit is no reason for ever. */
const mostOtherwiseMs = 30 * dayMs
const triesBeforeStuck = 2

/** Why she needs somebody now, what presses most first; empty for whoever goes on by herself. */
export function findReasons(learner: SupervisedFacts, now: number): readonly Reason[] {
  if (learner.ended) return []
  const waiting = [...notAccepted(learner), ...asked(learner, now), ...seenOtherwise(learner, now)]
  const others = findOthers(learner, now)
  return [...waiting, ...brokenPromise(learner, [...waiting, ...others], now), ...others]
}

function findOthers(learner: SupervisedFacts, now: number): readonly Reason[] {
  return [
    ...phoneFaults(learner).map((fault) => ({ kind: 'phone', since: null, fault }) as const),
    ...silence(learner, now),
    ...stuck(learner),
    ...overdue(learner),
    ...ofCells('visit', learner.cells, ({ practiceAt }) =>
      practiceAt !== null && practiceAt > (learner.lastVisit?.startedAt ?? 0) ? practiceAt : null,
    ),
    ...ofCells('finished', learner.cells, ({ passedAt = null }) =>
      passedAt !== null && now - passedAt < weekMs ? passedAt : null,
    ),
  ]
}

/** Whether somebody has to do something: to have finished deserves a word, and can wait. */
export const needsSomebody = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ kind }) => kind !== 'finished')

function notAccepted({ quarantined, signs }: SupervisedFacts): Reason[] {
  if (quarantined === 0) return []
  return [{ kind: 'not-accepted', since: signs?.quarantinedAt ?? null, count: quarantined }]
}

function asked({ signs }: SupervisedFacts, now: number): Reason[] {
  const { requestAt = null, questionAt = null } = signs ?? {}
  return [
    ...(requestAt === null ? [] : [{ kind: 'data-request', since: requestAt } as const]),
    ...(questionAt === null || now - questionAt <= questionWaitsMs
      ? []
      : [{ kind: 'question', since: questionAt } as const]),
  ]
}

function seenOtherwise({ lastVisit }: SupervisedFacts, now: number): Reason[] {
  const since = lastVisit?.otherwiseAt
  return since === undefined || now - since > mostOtherwiseMs ? [] : [{ kind: 'otherwise', since }]
}

/** A promised day that is over, as long as one of the reasons of the call still stands: else she kept her word. */
function brokenPromise(
  { contacts = [] }: SupervisedFacts,
  others: readonly Reason[],
  now: number,
): readonly Reason[] {
  const { promisedOn = null, quietUntil = null, about = [] } = lastCall(contacts) ?? {}
  if (promisedOn === null || quietUntil === null) return []
  if (now < quietUntil || now - quietUntil > mostPromisedMs) return []
  const concerns = about.filter((kind) => kind !== 'promised')
  const isKept = concerns.length > 0 && !others.some(({ kind }) => concerns.includes(kind))
  return isKept ? [] : [{ kind: 'promised', since: quietUntil, promisedOn }]
}

/** What her phone needs a word about. */
export function phoneFaults({ device }: Pick<SupervisedFacts, 'device'>): readonly PhoneFault[] {
  if (device === null) return []
  const { freeMb, clockOffsetMs, forked, isOld = false } = device
  return [
    ...(freeMb !== null && freeMb < fullBelowMb ? ['full' as const] : []),
    ...(Math.abs(clockOffsetMs ?? 0) > wrongClockMs ? ['clock' as const] : []),
    ...(forked ? ['forked' as const] : []),
    ...(isOld ? ['old' as const] : []),
  ]
}

function silence({ device, joinedAt }: SupervisedFacts, now: number): Reason[] {
  const contactAt = device?.lastHeardAt ?? null
  const since = contactAt ?? joinedAt
  const patienceMs = contactAt === null ? newcomerMs : silentAfterMs
  return now - since > patienceMs ? [{ kind: 'silent', since, everConnected: contactAt !== null }] : []
}

/** The module she has tried most often, of those she does not pass or misses the same question in. */
function stuck({ cells, signs }: SupervisedFacts): Reason[] {
  const missedIn = new Map((signs?.missed ?? []).map(({ moduleId, questions }) => [moduleId, questions]))
  const found = cells
    .filter(({ state }) => state !== 'passed')
    .map((cell) => ({ cell, questions: missedIn.get(cell.moduleId) ?? 0 }))
    .filter(
      ({ cell, questions }) =>
        questions > 0 || (cell.state === 'failed' && cell.attempts >= triesBeforeStuck),
    )
    .toSorted((a, b) => b.cell.attempts - a.cell.attempts || b.questions - a.questions)
  const [worst] = found
  if (worst === undefined) return []
  const { moduleId, lastRecordAt: since, attempts: tries } = worst.cell
  return [{ kind: 'stuck', since, moduleId, more: found.length - 1, questions: worst.questions, tries }]
}

/** The module whose day passed first. */
function overdue({ cells }: SupervisedFacts): Reason[] {
  const late = cells
    .filter(({ assignment }) => assignment?.state === 'overdue')
    .toSorted((a, b) => ((a.assignment?.dueOn ?? '') < (b.assignment?.dueOn ?? '') ? -1 : 1))
  const [first] = late
  if (first === undefined) return []
  const { moduleId, assignment } = first
  return [{ kind: 'overdue', since: null, moduleId, more: late.length - 1, dueOn: assignment?.dueOn ?? null }]
}

/** The module it has been so in for longest. */
function ofCells(
  kind: 'visit' | 'finished',
  cells: readonly CellFacts[],
  sinceOf: (cell: CellFacts) => number | null,
): Reason[] {
  const found = cells
    .flatMap((cell) => {
      const since = sinceOf(cell)
      return since === null ? [] : [{ moduleId: cell.moduleId, since }]
    })
    .toSorted((a, b) => a.since - b.since)
  const [first] = found
  return first === undefined ? [] : [{ kind, ...first, more: found.length - 1 }]
}
