import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { Board, BoardAssignment } from '#protocol/desk/supervision.ts'
import { doubtsAbout } from '../../src/app/desk/assignments/date-doubts.ts'

const [group, other] = [asId<'cohort'>('group'), asId<'cohort'>('other')]
const amina = asId<'account'>('amina')
const standing: BoardAssignment = {
  id: asId('one'),
  moduleId: asId('play'),
  cohortId: group,
  learnerId: null,
  dueOn: '2026-12-10',
  graceDays: 0,
  note: null,
  withdrawn: false,
  assignedAt: 0,
  assignedBy: 'Zahra',
}
const board = (assignment: BoardAssignment): Board => ({
  now: 0,
  cohorts: [group, other].map((id) => ({ id, name: id, timeZone: 'Africa/Casablanca' })),
  learners: [
    {
      id: amina,
      name: 'Amina',
      cohortId: group,
      joinedAt: 0,
      ended: false,
      device: null,
      quarantined: 0,
      cells: [],
    },
  ],
  assignments: [assignment],
  invitations: [],
  openQuestions: 0,
})
const about = (asked: Partial<Parameters<typeof doubtsAbout>[1]>, assignment = standing) =>
  doubtsAbout(
    board(assignment),
    { cohortId: group, learnerId: null, dueOn: '2026-12-20', moduleIds: ['play'], ...asked },
    '2026-11-30',
  )
const second = { kind: 'second', id: standing.id, moduleId: 'play', dueOn: '2026-12-10' }

describe('before an assignment is sent, she is asked', () => {
  it('about a day that has passed, and about nothing on a day to come', () => {
    const moduleIds = ['stories']
    expect(about({ moduleIds, dueOn: '2026-11-29' })).toEqual([{ kind: 'past' }])
    expect(about({ moduleIds })).toEqual([])
    expect(about({ moduleIds, dueOn: null })).toEqual([])
  })

  it('about a module that is asked of the same people already, whole group or one of it', () => {
    expect(about({})).toEqual([second])
    expect(about({ cohortId: null, learnerId: amina })).toEqual([second])
    expect(about({}, { ...standing, cohortId: null, learnerId: amina })).toEqual([second])
    expect(about({ cohortId: other })).toEqual([])
    expect(about({}, { ...standing, withdrawn: true })).toEqual([])
  })
})
