import type { Reason } from '#domain/supervision/reason.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { wholeDaysBetween } from '../learners/learner-signs.ts'

/** Why somebody is on the list, and since when, in words. */
export function useReasonWords(titleOf: (moduleId: string) => string) {
  const { t, day } = useI18n('supervision')

  function wordsOf(reason: Reason): string {
    switch (reason.kind) {
      case 'not-accepted':
        return t('reason.not-accepted', { count: reason.count })
      case 'data-request':
      case 'question':
      case 'otherwise':
        return t(`reason.${reason.kind}`)
      case 'promised':
        return t('reason.promised', { day: day(reason.promisedOn) })
      case 'phone':
        return t(`reason.${reason.fault}`)
      case 'silent':
        return t(reason.everConnected ? 'reason.silent' : 'reason.never')
      case 'stuck':
        return withMore(reason, (module) =>
          reason.questions > 0
            ? t('reason.missed', { count: reason.questions, module })
            : t('reason.tries', { count: reason.tries, module }),
        )
      case 'overdue':
        return withMore(reason, (module) =>
          t('reason.overdue', { module, day: reason.dueOn === null ? '' : day(reason.dueOn) }),
        )
      case 'visit':
      case 'finished':
        return withMore(reason, (module) => t(`reason.${reason.kind}`, { module }))
    }
  }

  function withMore(
    { moduleId, more }: { readonly moduleId: string; readonly more: number },
    words: (module: string) => string,
  ): string {
    const reason = words(titleOf(moduleId))
    return more === 0 ? reason : t('today.moreModules', { reason, count: more })
  }

  /** Empty where nobody knows since when. */
  function ageOf({ since }: Reason, now: number): string {
    if (since === null) return ''
    const days = wholeDaysBetween(since, now)
    return days === 0 ? t('today.today') : t('today.ago', { count: days })
  }

  return { wordsOf, ageOf }
}
