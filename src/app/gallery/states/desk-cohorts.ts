import CohortForm from '../../desk/cohorts/CohortForm.vue'
import CohortLocalCard from '../../desk/cohorts/CohortLocalCard.vue'
import CohortPage from '../../desk/cohorts/CohortPage.vue'
import Cohorts from '../../desk/cohorts/Cohorts.vue'
import LocalCardForm from '../../desk/cohorts/LocalCardForm.vue'
import LocalCardFormLine from '../../desk/cohorts/LocalCardFormLine.vue'
import PeopleList from '../../desk/cohorts/PeopleList.vue'
import RemoveCohort from '../../desk/cohorts/RemoveCohort.vue'
import UnfollowedGroups from '../../desk/cohorts/UnfollowedGroups.vue'
import { board, cohort, cohortId, cohortWithCard } from '../samples/board.ts'
import { administrator, alone, supervisor } from '../samples/people.ts'
import { now } from '../samples/time.ts'
import { staffPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const accepted = { label: null, phone: null, note: null }
const line = { key: 1, kind: 'health-centre', label: '', phone: '', note: '' }

export const states: readonly Shown[] = [
  show(CohortForm)({
    'a new one': () => ({ props: {} }),
    'to be renamed': ({ words }) => ({ props: { cohort: cohort(words) } }),
  }),
  show(CohortLocalCard)({
    'with numbers': ({ words }) => ({ props: { cohort: cohortWithCard(words) } }),
    empty: ({ words }) => ({ props: { cohort: cohort(words) } }),
  }),
  show(CohortPage)({
    'with what the phone holds': () => ({
      props: {},
      phone: staffPhone,
      path: `supervision/cohorts/${cohortId}/`,
    }),
    opening: (setting) => ({
      props: {},
      session: alone(supervisor(setting)),
      path: `supervision/cohorts/${cohortId}/`,
    }),
  }),
  show(Cohorts)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/cohorts/' }),
    opening: (setting) => ({ props: {}, session: alone(supervisor(setting)), path: 'supervision/cohorts/' }),
  }),
  show(RemoveCohort)({
    empty: ({ words }) => ({ props: { cohort: cohort(words), people: 0, open: 0 } }),
    'with people': ({ words }) => ({ props: { cohort: cohort(words), people: 2, open: 0 } }),
    'with open invitations': ({ words }) => ({ props: { cohort: cohort(words), people: 0, open: 1 } }),
  }),
  show(UnfollowedGroups)({
    one: (setting) => ({
      props: { cohorts: [{ ...cohort(setting.words), followers: 0 }] },
      session: alone(administrator(setting)),
    }),
    none: (setting) => ({
      props: { cohorts: [{ ...cohort(setting.words), followers: 1 }] },
      session: alone(administrator(setting)),
    }),
  }),
  show(LocalCardForm)({
    filled: ({ words }) => ({ props: { cohort: cohortWithCard(words) } }),
    empty: ({ words }) => ({ props: { cohort: cohort(words) } }),
  }),
  show(LocalCardFormLine)({
    empty: () => ({ props: { modelValue: line, isChecked: false, refused: accepted } }),
    'without a number': () => ({
      props: { modelValue: { ...line, kind: 'other' }, isChecked: true, refused: accepted },
    }),
    'refused by the server': ({ words, t }) => ({
      props: {
        modelValue: { ...line, label: words.name, phone: '0661234567' },
        isChecked: true,
        refused: { ...accepted, label: t('problem.field-name') },
      },
    }),
    filled: ({ words }) => ({
      props: {
        modelValue: { ...line, label: words.name, phone: '0661234567' },
        isChecked: true,
        refused: accepted,
      },
    }),
  }),
  show(PeopleList)({
    filled: ({ words }) => ({ props: { learners: board(words).learners, now } }),
    empty: () => ({ props: { learners: [], now } }),
  }),
]
