import type { Day } from '#domain/assignment/days.ts'
import type { Act, AssignAct, RenameAct } from '#domain/desk/act.ts'
import type { I18n } from '../../frame/i18n/i18n.ts'

/** Names as this phone knows them; undefined for who or what is hers to know no longer. */
export type ActNames = {
  readonly moduleOf: (id: string) => string
  readonly cohortOf: (id: string) => string | undefined
  readonly learnerOf: (id: string) => string | undefined
  readonly askerOf: (questionId: string) => string | undefined
  readonly assignmentOf: (id: string) => Pick<AssignAct, 'module' | 'cohortId' | 'learnerId'> | undefined
  readonly dayIn: (day: Day) => string
}
type Words = Pick<I18n<'supervision'>, 't'>

/** What she did, and for whom, in words. */
export function actWords({ t }: Words, act: Act, names: ActNames): string {
  const who = ({ learnerId }: { readonly learnerId: string }): string =>
    names.learnerOf(learnerId) ?? t('acts.somebody')
  switch (act.kind) {
    case 'reply':
      return join(t('acts.reply'), forLearner({ t }, names.askerOf(act.questionId)))
    case 'assign':
      return join(
        t(act.was === null ? 'acts.assign' : 'acts.assignChanged', { module: names.moduleOf(act.module) }),
        aimWords({ t }, act, names),
      )
    case 'withdraw': {
      const about = names.assignmentOf(act.assignmentId)
      return join(
        t('acts.withdrawOf', { module: about === undefined ? '' : names.moduleOf(about.module) }),
        about === undefined ? '' : aimWords({ t }, about, names),
      )
    }
    case 'rename':
      return renameWords({ t }, act)
    case 'move':
      return join(
        t('acts.moveFrom', {
          from: names.cohortOf(act.was) ?? t('acts.otherGroup'),
          to: names.cohortOf(act.cohortId) ?? t('acts.otherGroup'),
        }),
        forLearner({ t }, names.learnerOf(act.learnerId)),
      )
    case 'call':
      return t(act.by === 'call' ? 'acts.call' : 'acts.message', {
        name: who(act),
      })
    case 'later':
      return t(act.quietDays === 0 ? 'acts.backOnList' : 'acts.later', {
        name: who(act),
      })
    case 'note':
      return t('acts.note', { name: who(act) })
    case 'telephone':
      return t(act.number === null ? 'acts.telephoneGone' : 'acts.telephone', { name: who(act) })
    case 'dismiss':
      return t('acts.dismiss', { name: who(act) })
    case 'visit':
      return t('acts.visit', { name: who(act) })
    case 'visit-plan':
      return t(`acts.visit-${act.state}`, { name: who(act), day: names.dayIn(act.day) })
    case 'calibration':
      return t('acts.calibration')
    case 'announce':
      return t('acts.announce', {
        cohort: act.cohortIds.map((id) => names.cohortOf(id) ?? t('acts.otherGroup')).join(' · '),
      })
    case 'retract':
      return t('acts.retract')
    case 'invite': {
      const words = act.name === null ? t('acts.inviteAnyone') : t('acts.invite', { name: act.name })
      const name = names.cohortOf(act.cohortId) ?? t('acts.otherGroup')
      return join(words, t('acts.forGroup', { name }))
    }
    case 'plan':
      return act.removed
        ? t('acts.planRemoved', { name: act.name })
        : act.was === null
          ? t('acts.plan', { name: act.name })
          : t('acts.planRenamed', { from: act.was.name, to: act.name })
    case 'invitation': {
      const nameOf = (name: string | null): string => name ?? t('invite.anyone')
      return act.withdrawn
        ? t('acts.invitationWithdrawn', { name: nameOf(act.name) })
        : t('acts.invitationRenamed', { from: nameOf(act.was.name), to: nameOf(act.name) })
    }
  }
  return act satisfies never
}

/** The same asked of several people, or several modules asked at once: one sentence. */
export function assignedWords({ t }: Words, acts: readonly AssignAct[], names: ActNames): string {
  const modules = [...new Set(acts.map(({ module }) => names.moduleOf(module)))]
  const aims = new Map(acts.map((act) => [act.cohortId ?? act.learnerId ?? '', act]))
  const people = [...aims.values()].filter(({ learnerId }) => learnerId !== null)
  const groups = [...aims.values()].filter(({ learnerId }) => learnerId === null)
  const known = people.map(({ learnerId }) => names.learnerOf(learnerId ?? '') ?? '…')
  const forPeople =
    people.length > 1
      ? t('acts.forMany', { count: people.length, names: known.join(' · ') })
      : people.map((act) => aimWords({ t }, act, names)).join('')
  return join(
    t('acts.assign', { module: modules.join(' · ') }),
    ...groups.map((act) => aimWords({ t }, act, names)),
    forPeople,
  )
}

/** Where only the name in the other script changed, the same name does not stand there twice. */
function renameWords({ t }: Words, { name, otherName, was }: RenameAct): string {
  const other = t('acts.renameOther', {
    from: was.otherName ?? t('acts.noName'),
    to: otherName ?? t('acts.noName'),
  })
  const isSameOther = (was.otherName ?? null) === otherName
  if (name === was.name && !isSameOther) return join(other, t('acts.forWhom', { name }))
  return join(t('acts.rename', { from: was.name, to: name }), isSameOther ? '' : other)
}

function aimWords(
  { t }: Words,
  { cohortId, learnerId }: Pick<AssignAct, 'cohortId' | 'learnerId'>,
  names: ActNames,
): string {
  if (cohortId === null) return forLearner({ t }, names.learnerOf(learnerId ?? ''))
  return t('acts.forGroup', { name: names.cohortOf(cohortId) ?? t('acts.otherGroup') })
}

const forLearner = ({ t }: Words, name: string | undefined): string =>
  name === undefined ? t('acts.forGone') : t('acts.forWhom', { name })

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** The screen below `supervision/` where it was done, and where it can be done again. */
export function placeOfAct(act: Act): string {
  switch (act.kind) {
    case 'reply':
      return 'questions/'
    case 'assign':
    case 'withdraw':
    case 'plan':
      return 'assign/'
    case 'rename':
    case 'move':
    case 'call':
    case 'later':
    case 'note':
    case 'dismiss':
    case 'telephone':
      return `learners/${act.learnerId}/`
    case 'visit':
      return `visits/${act.learnerId}/`
    case 'visit-plan':
      return 'visits/'
    case 'calibration':
      return 'calibration/'
    case 'announce':
    case 'retract':
      return 'announcements/'
    case 'invite':
      return `cohorts/${act.cohortId}/`
    case 'invitation':
      return 'cohorts/'
  }
  return act satisfies never
}
