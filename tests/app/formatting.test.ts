import { computed } from 'vue'
import { describe, expect, it } from 'vitest'
import { durationIn } from '#app/common/duration.ts'
import { formatters } from '#app/frame/i18n/formatters.ts'
import { createI18n } from '#app/frame/i18n/i18n.ts'
import arabic from '#app/frame/i18n/messages/ar.json'
import french from '#app/frame/i18n/messages/fr.json'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const now = new Date()
const at = (year: number): number => new Date(year, 11, 1, 10, 15).getTime()

describe('a day and a moment', () => {
  it('are the first in French, and only there', () => {
    expect(plain(formatters('fr').day('2026-12-01'))).toBe('1er décembre 2026')
    expect(plain(formatters('fr').day('2026-12-11'))).toBe('11 décembre 2026')
    expect(plain(formatters('fr').moment(at(now.getFullYear())))).toMatch(/^1er décembre.* 10:15$/)
    expect(plain(formatters('en').day('2026-12-01'))).toBe('1 December 2026')
    expect(plain(formatters('ar').day('2026-12-01'))).toMatch(/^1 دجنبر 2026$/)
  })

  it.each(['ar', 'fr', 'en'] as const)('say the year in %s when it is another than this one', (language) => {
    expect(formatters(language).moment(at(now.getFullYear()))).not.toContain(String(now.getFullYear()))
    expect(formatters(language).moment(at(now.getFullYear() - 1))).toContain(String(now.getFullYear() - 1))
    expect(formatters(language).moment(at(now.getFullYear() + 1))).toContain(String(now.getFullYear() + 1))
  })
})

describe('a length of time', () => {
  const minute = 60_000
  it.each([
    [5_000, '5 secondes'],
    [minute, '1 minute'],
    [15 * minute, '15 minutes'],
    [119 * minute, '119 minutes'],
    [120 * minute, '2 heures'],
    [47 * 60 * minute, '47 heures'],
    [3 * 1440 * minute, '3 jours'],
    [90 * 1440 * minute, '3 mois'],
    [525_600 * minute, '12 mois'],
    [3 * 525_949 * minute, '3 ans'],
  ])('of %i ms is %s', (ms, words) => {
    expect(plain(durationIn('fr', ms))).toBe(words)
  })

  it('has its Arabic plural, in digits everybody types', () => {
    expect(plain(durationIn('ar', 3 * minute))).toBe('3 دقائق')
    expect(plain(durationIn('ar', 15 * minute))).toBe('15 دقيقة')
  })
})

describe('a name in a sentence', () => {
  const say = (language: 'ar' | 'fr', name: string): string =>
    createI18n(
      language,
      language === 'ar' ? arabic : french,
      computed(() => 'feminine'),
    ).t('home.hello', {
      name,
    })

  it.each([
    ['ar', 'Zineb A.'],
    ['ar', 'ⵣⵉⵏⴱ'],
    ['ar', '549HT'],
    ['fr', 'زينب.'],
  ] as const)('that runs against it is isolated: %s, %s', (language, name) => {
    expect(say(language, name)).toContain(`\u2068${name}\u2069`)
  })

  it.each([
    ['ar', 'زينب'],
    ['ar', '12'],
    ['fr', 'Zineb A.'],
  ] as const)('that runs with it is left alone: %s, %s', (language, name) => {
    expect(say(language, name)).not.toMatch(/[\u2068\u2069]/)
  })
})
