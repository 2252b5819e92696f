import { dayOf } from '#domain/assignment/days.ts'
import { type StaffContact, lastCall, lastContact } from '#domain/supervision/contact.ts'
import { useSession } from '../../device/session.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { wholeDaysBetween } from '../learners/learner-signs.ts'

/** A call is said on the list for as long as somebody could call again without knowing. */
const saidForDays = 14

/** Who turned to her, when, and what became of it, in words. */
export function useContactWords() {
  const { t, day } = useI18n('supervision')
  const session = useSession()
  const isOwn = ({ by }: StaffContact): boolean => by.id === session.profile?.account?.id

  function whenOf(at: number, now: number): string {
    const days = wholeDaysBetween(at, now)
    if (days < 2) return t(days === 0 ? 'contact.today' : 'contact.yesterday')
    return t('contact.daysAgo', { count: days })
  }

  const outcomeOf = ({ outcome, promisedOn }: StaffContact): string =>
    outcome === null ? '' : t(`contact.${outcome}`, { day: promisedOn === null ? '' : day(promisedOn) })

  /** Who did it, in one phrase. */
  function whoOf(contact: StaffContact, timeZone: string): string {
    const { way, by, quietUntil } = contact
    if (way !== 'later')
      return isOwn(contact) ? t(`contact.own-${way}`) : t(`contact.${way}`, { name: by.name })
    if (quietUntil === null)
      return isOwn(contact) ? t('contact.own-back') : t('contact.back', { name: by.name })
    const until = { name: by.name, day: day(dayOf(quietUntil, timeZone)) }
    return t(isOwn(contact) ? 'contact.own-later' : 'contact.later', until)
  }

  /** The line below a name on the list; empty when there is nothing a colleague has to know. */
  function lineOf(contacts: readonly StaffContact[], now: number, timeZone: string): string {
    const [call, last] = [lastCall(contacts), lastContact(contacts)]
    const isSaid = call !== undefined && wholeDaysBetween(call.at, now) <= saidForDays
    const parts = [
      isSaid
        ? t('contact.line', {
            who: whoOf(call, timeZone),
            when: whenOf(call.at, now),
            outcome: outcomeOf(call),
          })
        : '',
      last?.way === 'later' && last.quietUntil !== null && now < last.quietUntil ? whoOf(last, timeZone) : '',
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }

  /** One of them in the course of days, where its day stands above it. */
  function contactOf(contact: StaffContact, timeZone: string): string {
    const [who, outcome] = [whoOf(contact, timeZone), outcomeOf(contact)]
    return outcome === '' ? who : t('contact.short', { who, outcome })
  }

  return { lineOf, contactOf }
}
