import { expect, it } from 'vitest'
import { doubtAboutLastDay, isPastLastDay, textIn } from '#domain/announcements/announcement.ts'

it('each reads it in her language, and in the other one where hers is missing', () => {
  expect(textIn({ ar: 'الخميس', fr: 'Jeudi' }, 'fr')).toEqual({ text: 'Jeudi', language: 'fr' })
  expect(textIn({ ar: 'الخميس', fr: null }, 'fr')).toEqual({ text: 'الخميس', language: 'ar' })
  expect(textIn({ ar: null, fr: 'Jeudi' }, 'ar')).toEqual({ text: 'Jeudi', language: 'fr' })
})

it('stands through its last day to midnight in the group’s zone', () => {
  const at = (time: string): boolean => isPastLastDay('2026-09-07', 'Africa/Casablanca', Date.parse(time))
  expect(at('2026-09-07T22:59:00Z')).toBe(false)
  expect(at('2026-09-07T23:01:00Z')).toBe(true)
})

it('ends today at the earliest, and in a year at the latest', () => {
  expect(doubtAboutLastDay('2026-09-06', '2026-09-07')).toBe('past')
  expect(doubtAboutLastDay('2026-09-07', '2026-09-07')).toBeNull()
  expect(doubtAboutLastDay('2027-09-08', '2026-09-07')).toBeNull()
  expect(doubtAboutLastDay('2027-09-09', '2026-09-07')).toBe('far')
})
