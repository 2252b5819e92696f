import { computed, toRef, watch } from 'vue'
import { decode } from '#protocol/decode.ts'
import { hasSameNumbers, nobodysYet, rebaseCard } from '#protocol/desk/local-card-merge.ts'
import { type Contact, type LocalCard, localCard } from '#protocol/desk/local-card.ts'
import { useTyped } from '../../common/useTyped.ts'
import { contactOf, type ContactLine, lineOf } from './contact-line.ts'

/** The card while it is typed. What others save meanwhile comes into the lines she has not touched (as in `useEdit`). */
export function useCardEdit(present: () => LocalCard) {
  const form = useTyped('card', () => ({
    lines: linesOf(present().contacts),
    checkedOn: present().checkedOn ?? '',
    // As text: a contact has fields that may be null, which a kept form cannot tell from another shape.
    seen: JSON.stringify(present()),
  }))
  const lines = toRef(form.value, 'lines')
  const checkedOn = toRef(form.value, 'checkedOn')
  const seenText = toRef(form.value, 'seen')
  const theirText = useTyped('card-theirs', () => '')
  const theirDay = useTyped('card-their-day', () => '')
  /** She said that she called them, and others changed a number since. */
  const isDayLost = useTyped('card-day-lost', () => false)
  watch(checkedOn, (day) => (isDayLost.value &&= day === ''), { flush: 'sync' })
  const seen = (): LocalCard => read(seenText.value)

  watch(
    () => JSON.stringify(present()),
    (now) => {
      if (now === seenText.value) return
      const [was, { contacts, checkedOn: day }] = [seen(), present()]
      seenText.value = now
      const isDated = checkedOn.value !== '' && checkedOn.value !== (was.checkedOn ?? '')
      const { contacts: rebased, theirs } = rebaseCard(contacts, lines.value.map(contactOf), was.contacts)
      lines.value = linesOf(rebased)
      if (theirs.length > 0) theirText.value = JSON.stringify({ contacts: theirs, checkedOn: null })
      if (isDated && !hasSameNumbers(contacts, was.contacts)) {
        checkedOn.value = ''
        isDayLost.value = true
      } else if (checkedOn.value === (was.checkedOn ?? '')) checkedOn.value = day ?? ''
      else if (day !== was.checkedOn) theirDay.value = day ?? 'none'
    },
    // What stood here before a fresh page may have been changed by others meanwhile.
    { immediate: true },
  )

  /** What others wrote where she wrote something else; `none`: they emptied the day. */
  const contested = computed(() => ({
    lines: read(theirText.value).contacts,
    day: (theirDay.value === 'none' ? '' : theirDay.value) === checkedOn.value ? '' : theirDay.value,
  }))

  function take(what: 'lines' | 'day'): void {
    if (what === 'day') checkedOn.value = seen().checkedOn ?? ''
    else {
      lines.value = linesOf(seen().contacts)
      theirText.value = ''
    }
  }

  return { lines, checkedOn, contested, isDayLost, seen, take }
}

const linesOf = (contacts: readonly Contact[]): ContactLine[] =>
  contacts.map((contact, index) => lineOf(index, contact))

function read(text: string): LocalCard {
  const decoded = text === '' ? undefined : decode(localCard, JSON.parse(text))
  return decoded?.kind === 'decoded' ? decoded.value : nobodysYet
}
