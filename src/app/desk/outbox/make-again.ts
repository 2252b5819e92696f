import type { ActFacts } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import type { Overtaken } from '#protocol/desk/overtaken.ts'
import type { Board } from '#protocol/desk/supervision.ts'

type Known = Pick<Board, 'cohorts' | 'learners' | 'assignments' | 'invitations' | 'plans'>

/** The act that makes a value hers again, over what stands now; null when it cannot be made from here. */
export function makeAgain(lost: Overtaken, board: Known): ActFacts | null {
  switch (lost.subject) {
    case 'learner':
      return learnerAgain(lost, board)
    case 'assignment':
      return assignmentAgain(lost, board)
    case 'question':
      return typeof lost.mine === 'string' && typeof lost.now === 'string'
        ? { kind: 'reply', questionId: asId<'record'>(lost.objectId), text: lost.mine, was: lost.now }
        : null
    case 'invitation':
      return invitationAgain(lost, board)
    case 'plan':
      return planAgain(lost, board)
  }
}

function invitationAgain({ objectId, field, mine }: Overtaken, { invitations }: Known): ActFacts | null {
  const invited = invitations.find(({ id }) => id === objectId)
  if (invited?.state !== 'open' || field !== 'name') return null
  if (mine !== null && typeof mine !== 'string') return null
  const was = { name: invited.name, withdrawn: false }
  return { kind: 'invitation', invitationId: invited.id, name: mine, withdrawn: false, was }
}

function planAgain({ objectId, field, mine }: Overtaken, { plans = [] }: Known): ActFacts | null {
  const plan = plans.find(({ id }) => id === objectId)
  if (plan === undefined || field !== 'name' || typeof mine !== 'string') return null
  const { id: planId, ...kept } = plan
  const was = { name: plan.name, removed: false }
  return { kind: 'plan', planId, ...kept, name: mine, removed: false, was }
}

function learnerAgain({ objectId, field, mine }: Overtaken, { learners, cohorts }: Known): ActFacts | null {
  const learner = learners.find(({ id }) => id === objectId)
  if (learner === undefined || (mine !== null && typeof mine !== 'string')) return null
  const was = { name: learner.name, otherName: learner.otherName ?? null }
  if (field === 'name')
    return mine === null ? null : { kind: 'rename', learnerId: learner.id, ...was, name: mine, was }
  if (field === 'otherName') return { kind: 'rename', learnerId: learner.id, ...was, otherName: mine, was }
  const to = field === 'cohortId' ? cohorts.find(({ id }) => id === mine) : undefined
  return to === undefined
    ? null
    : { kind: 'move', learnerId: learner.id, cohortId: to.id, was: learner.cohortId }
}

function assignmentAgain({ objectId, field, mine }: Overtaken, { assignments }: Known): ActFacts | null {
  const standing = assignments.find(({ id }) => id === objectId)
  // One that was withdrawn is asked again on its own page.
  if (standing === undefined || standing.withdrawn) return null
  const { id: assignmentId, moduleId: module, cohortId, learnerId, dueOn, graceDays, note } = standing
  const was = { dueOn, graceDays, note }
  const about = { kind: 'assign', assignmentId, module, cohortId, learnerId, meant: true, was } as const
  if (field === 'dueOn' && (mine === null || typeof mine === 'string'))
    return { ...about, ...was, dueOn: mine }
  if (field === 'graceDays' && typeof mine === 'number') return { ...about, ...was, graceDays: mine }
  if (field === 'note' && (mine === null || typeof mine === 'string')) return { ...about, ...was, note: mine }
  return null
}
