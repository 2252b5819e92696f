import type { Day } from '#domain/assignment/days.ts'
import type { Act } from '#domain/desk/act.ts'
import type { I18n } from '../../frame/i18n/i18n.ts'

export type ActNames = {
  readonly moduleOf: (id: string) => string
  readonly cohortOf: (id: string) => string
  readonly learnerOf: (id: string) => string
  readonly dayIn: (day: Day) => string
}

/** What she did, in words. */
export function actWords(
  { t }: Pick<I18n<'supervision'>, 't'>,
  act: Act,
  { moduleOf, cohortOf, learnerOf, dayIn }: ActNames,
): string {
  switch (act.kind) {
    case 'reply':
      return t('acts.reply')
    case 'assign':
      return t(act.was === null ? 'acts.assign' : 'acts.assignChanged', { module: moduleOf(act.module) })
    case 'withdraw':
      return t('acts.withdraw')
    case 'rename':
      return t('acts.rename', { from: act.was.name, to: act.name })
    case 'move':
      return t('acts.move', { cohort: cohortOf(act.cohortId) })
    case 'call':
      return t(act.by === 'call' ? 'acts.call' : 'acts.message', { name: learnerOf(act.learnerId) })
    case 'later':
      return t(act.quietDays === 0 ? 'acts.backOnList' : 'acts.later', { name: learnerOf(act.learnerId) })
    case 'note':
      return t('acts.note', { name: learnerOf(act.learnerId) })
    case 'visit':
      return t('acts.visit', { name: learnerOf(act.learnerId) })
    case 'visit-plan':
      return t(`acts.visit-${act.state}`, { name: learnerOf(act.learnerId), day: dayIn(act.day) })
  }
  return act satisfies never
}

/** The screen below `supervision/` where it was done, and where it can be done again. */
export function placeOfAct(act: Act): string {
  switch (act.kind) {
    case 'reply':
      return 'questions/'
    case 'assign':
    case 'withdraw':
      return 'assign/'
    case 'rename':
    case 'move':
    case 'call':
    case 'later':
    case 'note':
      return `learners/${act.learnerId}/`
    case 'visit':
      return `visits/${act.learnerId}/`
    case 'visit-plan':
      return 'visits/'
  }
  return act satisfies never
}
