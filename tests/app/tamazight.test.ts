import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { tamazightWords } from '#app/learner/glossary/tamazight-words.ts'
import { createI18n } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import study from '#app/frame/i18n/messages/study.ar.json'
import supervision from '#app/frame/i18n/messages/supervision.ar.json'
import { pluralOfTamazight, tamazight } from '#app/frame/i18n/tamazight.ts'

const ircamLetters = /^[ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ]+$/

describe('Tamazight, a draft', () => {
  it('says the months as Node’s own calendar does, on every day of a year', () => {
    const intl = new Intl.DateTimeFormat('zgh-MA', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000)
      expect(tamazight.day(new Date(at).toISOString().slice(0, 10))).toBe(intl.format(at))
    expect(tamazight.moment(new Date(2026, 10, 5, 7, 5).getTime())).toBe('5 ⵏⵓⵡⴰⵏⴱⵉⵔ 07:05')
  })

  it('has one form for one and none, one for two to ten, one for the rest', () => {
    expect([0, 1, 2, 10, 11, 100, 1.5].map(pluralOfTamazight)).toEqual([
      'one',
      'one',
      'few',
      'few',
      'other',
      'other',
      'other',
    ])
  })

  it('has no message the app does not know, and no letter the font does not have', async () => {
    const known = { ...(await loadMessages('ar')), ...study, ...supervision }
    for (const [key, text] of Object.entries(tamazight.messages)) {
      expect(Object.keys(known)).toContain(key)
      expect(text.replace(':', '')).toMatch(ircamLetters)
    }
    for (const { word } of tamazightWords) expect(word).toMatch(ircamLetters)
    expect(new Set(tamazightWords.map(({ word }) => word)).size).toBe(tamazightWords.length)
  })

  it('stands over the language chosen where it has a word, and goes without a trace', async () => {
    const i18n = createI18n('ar', await loadMessages('ar'), ref('feminine'))
    const [lessons, skip, day] = [i18n.t('module.lessonsTitle'), i18n.t('shell.skip'), i18n.day('2026-11-25')]
    i18n.draft.value = tamazight
    expect([i18n.t('module.lessonsTitle'), i18n.t('shell.skip')]).toEqual(['ⵜⵉⵎⵙⵉⵔⵉⵏ', skip])
    expect(i18n.t('module.lessons', { count: 3 })).toContain('دروس')
    expect(i18n.day('2026-11-25')).toBe('25 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026')
    i18n.draft.value = null
    expect([i18n.t('module.lessonsTitle'), i18n.day('2026-11-25')]).toEqual([lessons, day])
  })

  it('chooses its own plural form where a counted message is written', async () => {
    const i18n = createI18n('fr', await loadMessages('fr'), ref('feminine'))
    const counted = { 'module.lessons_one': 'ⴰ', 'module.lessons_few': 'ⴱ', 'module.lessons_other': 'ⴳ' }
    i18n.draft.value = { ...tamazight, messages: counted }
    expect([1, 5, 12].map((count) => i18n.t('module.lessons', { count }))).toEqual(['ⴰ', 'ⴱ', 'ⴳ'])
  })
})
