import InvitationChange from '../../desk/invitations/InvitationChange.vue'
import CodeCard from '../../desk/invitations/CodeCard.vue'
import InvitationLine from '../../desk/invitations/InvitationLine.vue'
import InvitationList from '../../desk/invitations/InvitationList.vue'
import InvitationSheet from '../../desk/invitations/InvitationSheet.vue'
import InvitationSlip from '../../desk/invitations/InvitationSlip.vue'
import InviteForm from '../../desk/invitations/InviteForm.vue'
import InviteList from '../../desk/invitations/InviteList.vue'
import InviteSection from '../../desk/invitations/InviteSection.vue'
import NameLineRow from '../../desk/invitations/NameLineRow.vue'
import OpenAgain from '../../desk/invitations/OpenAgain.vue'
import WhoseInvitation from '../../desk/invitations/WhoseInvitation.vue'
import RecoveryCode from '../../desk/invitations/RecoveryCode.vue'
import ShareLink from '../../desk/invitations/ShareLink.vue'
import { board, boardLearner, cohort, cohortId, invitation } from '../samples/board.ts'
import { alone, supervisor } from '../samples/people.ts'
import { everyWord } from '../every-word.ts'
import { staffPhone } from '../samples/phones.ts'
import { now } from '../samples/time.ts'
import { show, type Shown } from '../states.ts'

const code = '7K3QM9XZ2B'
const address = 'https://example.org'

export const states: readonly Shown[] = [
  show(CodeCard)({ shown: ({ words }) => ({ props: { code, name: words.name, cohort: words.cohort } }) }),
  show(InvitationLine)({
    open: ({ words }) => ({ props: { invitation: invitation(words), code, cohort: words.cohort } }),
    'just made': ({ words }) => ({
      props: { invitation: invitation(words), code, open: true, cohort: words.cohort },
    }),
    'not sent yet': ({ words }) => ({
      props: {
        invitation: { ...invitation(words), isWaiting: true },
        code,
        open: true,
        cohort: words.cohort,
      },
    }),
    'its code unknown here': ({ words }) => ({
      props: { invitation: invitation(words, { name: null }), cohort: words.cohort },
    }),
    expired: ({ words }) => ({
      props: { invitation: invitation(words, { state: 'expired' }), cohort: words.cohort },
    }),
    used: ({ words }) => ({
      props: { invitation: invitation(words, { state: 'used', usedBy: words.name }), cohort: words.cohort },
    }),
    replaced: ({ words }) => ({
      props: { invitation: invitation(words, { state: 'replaced' }), cohort: words.cohort },
    }),
    withdrawn: ({ words }) => ({
      props: {
        invitation: invitation(words, {
          state: 'replaced',
          withdrawn: { at: now, by: words.colleague },
          madeBy: words.colleague,
        }),
        cohort: words.cohort,
      },
    }),
    'made by somebody else': ({ words }) => ({
      props: { invitation: invitation(words, { madeBy: words.colleague }), cohort: words.cohort },
    }),
    'closed, she joined with another code': ({ words }) => ({
      props: {
        invitation: invitation(words, { state: 'used', usedBy: words.name, closed: true }),
        cohort: words.cohort,
      },
    }),
  }),
  show(InvitationChange)({
    named: ({ words }) => ({ props: { invitation: invitation(words) } }),
    'for anybody': ({ words }) => ({ props: { invitation: invitation(words, { name: null }) } }),
  }),
  show(InvitationList)({
    filled: ({ words }) => ({ props: { invitations: board(words).invitations, cohort: words.cohort } }),
    empty: ({ words }) => ({ props: { invitations: [], cohort: words.cohort } }),
  }),
  show(InvitationSheet)({
    'with what the phone holds': () => ({
      props: {},
      phone: staffPhone,
      path: `supervision/cohorts/${cohortId}/invitations/`,
    }),
    opening: (setting) => ({
      props: {},
      session: alone(supervisor(setting)),
      path: `supervision/cohorts/${cohortId}/invitations/`,
    }),
  }),
  show(InvitationSlip)({
    named: ({ words, packLanguage }) => ({
      props: {
        ...{ address, code, name: words.name, cohort: words.cohort, language: packLanguage },
        ...{ words: everyWord(packLanguage), until: now, telephone: '05 28 30 00 00' },
      },
    }),
    'for anybody': ({ words, packLanguage }) => ({
      props: {
        ...{ address, code, name: null, cohort: words.cohort, language: packLanguage },
        ...{ words: everyWord(packLanguage), until: now, telephone: null },
      },
    }),
  }),
  show(InviteForm)({ empty: ({ words }) => ({ props: { cohort: cohort(words), invitations: [] } }) }),
  show(OpenAgain)({
    shown: ({ words }) => ({
      props: { joinedId: 'j', closedId: invitation(words).id, name: words.name },
    }),
  }),
  show(WhoseInvitation)({
    'with a name that fits': ({ words }) => ({
      props: {
        joined: invitation(words, { name: null, state: 'used', usedBy: words.name, ownerUnsaid: true }),
        named: [invitation(words)],
      },
    }),
    'with none that fits': ({ words }) => ({
      props: {
        joined: invitation(words, { name: null, state: 'used', usedBy: words.colleague, ownerUnsaid: true }),
        named: [invitation(words)],
      },
    }),
  }),
  show(InviteSection)({
    empty: ({ words }) => ({ props: { cohort: cohort(words), learners: [], invitations: [] } }),
  }),
  show(InviteList)({
    empty: ({ words }) => ({
      props: { cohort: cohort(words), known: { people: [], invited: [] }, pasted: '' },
    }),
    pasted: ({ words }) => ({
      props: {
        cohort: cohort(words),
        known: { people: [words.name], invited: [] },
        pasted: `1. ${words.name}\n2. ${words.colleague} 0661234567`,
      },
    }),
  }),
  show(NameLineRow)({
    taken: ({ words }) => ({
      props: { number: 1, doubt: null, modelValue: { key: 0, name: words.name, isTaken: true } },
    }),
    doubtful: ({ words }) => ({
      props: { number: 2, doubt: 'in-group', modelValue: { key: 1, name: words.name, isTaken: false } },
    }),
    'too long': ({ words }) => ({
      props: { number: 3, doubt: 'too-long', modelValue: { key: 2, name: words.long, isTaken: true } },
    }),
  }),
  show(RecoveryCode)({
    'to be made': ({ words }) => ({ props: { learner: boardLearner(words), cohort: words.cohort } }),
  }),
  show(ShareLink)({
    shown: ({ words }) => ({ props: { link: `${address}/ar/join/#${code}`, message: words.long } }),
  }),
]
