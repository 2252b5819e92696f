import { months } from 'virtual:tamazight-calendar'
import type { DraftLanguage } from './i18n.ts'
import messages from './messages/zgh.json'
import './tamazight.css'

/**
 * Standard Moroccan Tamazight as far as it goes: the words of the interface that are nothing but a word of the glossary with a
 * source (status V). A plural that the sources give in Latin letters alone is written
 * letter for letter. A draft until native readers have gone over it: behind a switch, over French or Arabic; never the name of a
 * control, which a screen reader would say in the page's language.
 */
export const tamazight: DraftLanguage = {
  messages,
  plural: pluralOfTamazight,
  day: (on) => {
    const [year, month, day] = on.split('-').map(Number)
    return `${day} ${months[(month ?? 1) - 1]} ${year}`
  },
  moment: (atMs) => {
    const at = new Date(atMs)
    const clock = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
    const year = at.getFullYear() === new Date().getFullYear() ? '' : `${at.getFullYear()} `
    return `${at.getDate()} ${months[at.getMonth()]} ${year}${clock}`
  },
}

/**
 * CLDR has no rule for Standard Moroccan Tamazight. This is the one of Tashelhit (`shi`), which has a form for 2 to 10; a linguist
 * must agree to it before a counted message is written.
 */
export function pluralOfTamazight(count: number): Intl.LDMLPluralRule {
  if (count === 1 || Math.trunc(count) === 0) return 'one'
  return Number.isInteger(count) && count >= 2 && count <= 10 ? 'few' : 'other'
}
