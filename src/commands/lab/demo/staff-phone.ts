import type { AccountId, AssignmentId, CohortId, Id, ModuleId } from '#domain/id.ts'
import type { AssignmentPut, CohortPut, LearnerPut, SupervisorPut } from '#protocol/desk/supervision.ts'
import { protocolVersion } from '#protocol/version/version.ts'
import { deviceKeyFrom } from '../phone.ts'
import { demand } from './demo-phone.ts'

type Invited = { readonly id: Id<'invitation'>; readonly code: string; readonly name: string | null }
type Worker = { readonly login: string; readonly name: string; readonly password: string }

/** The phone of somebody with a password. Every request is one a person could make from the app. */
export function staffPhone(url: string, worker: Worker, now: () => number) {
  const key = deviceKeyFrom(`staff of ${worker.login}`)
  const put = (path: string, body: unknown) => demand(key, url, { method: 'PUT', path, body, nowMs: now() })

  return {
    /** Redeems a one-time link. The very first one makes the administrator, so it says who she is. */
    setPassword: (token: string, isFirst: boolean) =>
      demand(key, url, {
        method: 'POST',
        path: '/api/password',
        nowMs: now(),
        body: {
          protocol: protocolVersion,
          token,
          login: isFirst ? worker.login : null,
          name: isFirst ? worker.name : null,
          password: worker.password,
          publicKey: key.publicKey,
          deviceName: 'Redmi 12C',
        },
      }),
    putCohort: (id: CohortId, cohort: CohortPut) => put(`/api/cohorts/${id}`, cohort),
    putSupervisor: (id: AccountId, supervisor: SupervisorPut) => put(`/api/supervisors/${id}`, supervisor),
    putPasswordLink: (id: Id<'link'>, accountId: AccountId, token: string) =>
      put(`/api/password-links/${id}`, { accountId, token }),
    putInvitations: (cohortId: CohortId, invited: readonly Invited[]) =>
      put('/api/invitations', { cohortId, invitations: invited.map((one) => ({ ...one, replaces: null })) }),
    putLearner: (id: AccountId, learner: LearnerPut) => put(`/api/learners/${id}`, learner),
    putAssignment: (id: AssignmentId, assignment: AssignmentPut) => put(`/api/assignments/${id}`, assignment),
  }
}

export type StaffPhone = ReturnType<typeof staffPhone>

/** An assignment to a whole cohort, as most are. */
export const toCohort = (
  cohortId: CohortId,
  moduleId: ModuleId,
  dueOn: string | null,
  note: string | null,
): AssignmentPut => ({ moduleId, cohortId, learnerId: null, dueOn, graceDays: 2, note, withdrawn: false })
