import { computed } from 'vue'
import { actedAt, type AssignAct } from '#domain/desk/act.ts'
import { layAssignments, layLearner } from '#domain/desk/with-acts.ts'
import { layKeptPlans } from '#domain/desk/with-plans.ts'
import { layInvitations } from '#domain/desk/with-invitations.ts'
import { layDismissed } from '#domain/desk/with-dismissed.ts'
import { layTelephone } from '#domain/desk/with-telephone.ts'
import { forgetSentSecrets } from '#local/desk/acts.ts'
import { layContacts } from '#domain/desk/with-contacts.ts'
import { asId } from '#domain/id.ts'
import { layLastVisit } from '#domain/visits/last-visit.ts'
import { byName } from '#domain/text/order.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { boardResponse, type BoardAssignment, type BoardLearner } from '#protocol/desk/supervision.ts'
import { bringRoad } from '#local/desk/road.ts'
import { renewOwnGroups } from '#local/response-cache/own-groups.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useNewDay } from '../../common/later/useNewDay.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'
import { refreshWhenSent, useActs } from '../frame/useAct.ts'
import { useKeptResponse } from '../questions/useKeptResponse.ts'
import { bringListsOnce } from '../visits/bring-lists.ts'

/** Everything a supervisor follows; the figures of the last contact when there is none now. */
export function useBoard() {
  const { language } = useI18n()
  const session = useSession()
  const acts = useActs()
  const onDevice = useOnDevice()
  const { value, ...rest } = useKeptResponse({
    key: 'board',
    path: '/api/board',
    read: (body) => decodeKnown(boardResponse, body),
    renew: async (db, value) => {
      await renewOwnGroups(db, value)
      await forgetSentSecrets(db)
      // Not waited for: the board is shown, and what is needed on the road comes after it.
      void onDevice().then(({ world }) => bringRoad(db, world))
      void bringListsOnce(onDevice)
    },
  })
  refreshWhenSent(acts, rest.at, rest.refresh)
  const assignmentOf = (act: AssignAct, known?: BoardAssignment): BoardAssignment => ({
    ...{ id: act.assignmentId, moduleId: act.module, cohortId: act.cohortId, learnerId: act.learnerId },
    ...{ dueOn: act.dueOn, graceDays: act.graceDays, note: act.note },
    ...(act.dueOn === null && act.afterDays ? { afterDays: act.afterDays } : {}),
    withdrawn: known?.withdrawn ?? false,
    assignedAt: known?.assignedAt ?? actedAt(act),
    assignedBy: known?.assignedBy ?? session.profile?.account?.name ?? '',
  })
  /** With what she did on this phone since the last contact. */
  const board = computed(() => {
    if (!value.value) return value.value
    const { cohorts, learners, assignments, invitations, plans = [], now } = value.value
    const by = { id: asId<'account'>(''), name: '', ...session.profile?.account }
    const zoneOf = (id: string): string =>
      cohorts.find((cohort) => cohort.id === id)?.timeZone ?? 'Africa/Casablanca'
    const layHere = (learner: BoardLearner): BoardLearner =>
      layTelephone(layDismissed(layLearner(learner, acts.value, now), acts.value, now), acts.value, now)
    const laid = learners.map((learner) => {
      const lastVisit = layLastVisit(learner.id, learner.lastVisit, acts.value, now)
      const timeZone = zoneOf(learner.cohortId)
      const named = layContacts(layHere(learner), acts.value, now, { by, timeZone })
      return lastVisit === undefined ? named : { ...named, lastVisit }
    })
    return {
      ...value.value,
      cohorts: byName(cohorts, language, ({ name }) => name),
      learners: byName(laid, language, ({ name }) => name),
      assignments: [...layAssignments(assignments, acts.value, now, assignmentOf)],
      plans: layKeptPlans(plans, acts.value, now).map((one) => ({ ...one, modules: [...one.modules] })),
      invitations: [...layInvitations(invitations, acts.value, now, by.name)],
    }
  })
  useNewDay(() => void rest.refresh())
  return { board, ...rest }
}
