import PasswordLink from '../../desk/administration/PasswordLink.vue'
import SupervisorForm from '../../desk/administration/SupervisorForm.vue'
import SupervisorLine from '../../desk/administration/SupervisorLine.vue'
import Supervisors from '../../desk/administration/Supervisors.vue'
import { aSupervisor, cohort } from '../samples/board.ts'
import { administrator, alone } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

export const states: readonly Shown[] = [
  show(PasswordLink)({
    'the first': ({ words }) => ({ props: { supervisor: aSupervisor(words, { hasPassword: false }) } }),
    'made at once': ({ words }) => ({ props: { supervisor: aSupervisor(words), atOnce: true } }),
    another: ({ words }) => ({ props: { supervisor: aSupervisor(words) } }),
  }),
  show(SupervisorForm)({
    'a new one': ({ words }) => ({ props: { cohorts: [cohort(words)] } }),
    'to be changed': ({ words }) => ({ props: { supervisor: aSupervisor(words), cohorts: [cohort(words)] } }),
    deactivated: ({ words }) => ({
      props: { supervisor: aSupervisor(words, { ended: true }), cohorts: [cohort(words)] },
    }),
  }),
  show(SupervisorLine)({
    supervisor: ({ words }) => ({ props: { supervisor: aSupervisor(words), cohorts: [cohort(words)] } }),
    administrator: ({ words }) => ({
      props: {
        supervisor: aSupervisor(words, { roles: ['administrator'], cohortIds: [], phone: null }),
        cohorts: [cohort(words)],
      },
    }),
    deactivated: ({ words }) => ({
      props: { supervisor: aSupervisor(words, { ended: true }), cohorts: [cohort(words)] },
    }),
  }),
  show(Supervisors)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/supervisors/' }),
    opening: (setting) => ({
      props: {},
      session: alone(administrator(setting)),
      path: 'supervision/supervisors/',
    }),
  }),
]
