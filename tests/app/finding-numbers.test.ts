import { computed } from 'vue'
import { expect, it } from 'vitest'
import type { AccountFacts } from '#protocol/sync/sync.ts'
import { asId } from '#domain/id.ts'
import { SearchIndex } from '#domain/search/search-index.ts'
import { resultsOf } from '../../src/app/learner/search/find-results.ts'
import { numberIndex } from '../../src/app/learner/search/number-results.ts'
import { createI18n } from '../../src/app/frame/i18n/i18n.ts'
import words from '../../src/app/frame/i18n/messages/work.ar.json'

const { t } = createI18n(
  'ar',
  words,
  computed(() => 'feminine'),
)
const account: AccountFacts = {
  id: asId('01940000-0000-7000-8000-000000000001'),
  name: 'Amina',
  roles: ['learner'],
  language: 'ar',
  address: 'feminine',
  cohorts: [
    {
      id: asId('01940000-0000-7000-8000-000000000002'),
      name: 'تيزي',
      timeZone: 'Africa/Casablanca',
      localCard: {
        contacts: [{ kind: 'health-centre', label: 'مستوصف تيزي', phone: '05 24 11 22 33', note: null }],
        checkedOn: '2026-11-01',
      },
    },
  ],
  supervisors: [{ name: 'رشيدة', phone: '0661 22 33 44' }],
}
const found = (typed: string): string[] => {
  const none = () => new SearchIndex<never>()
  const indexes = {
    phone: none(),
    modules: none(),
    own: none(),
    numbers: numberIndex(t, account),
    ideas: none(),
  }
  return resultsOf(typed, indexes).numbers.map(({ title }) => title)
}

it.each([
  ['2511', t('card.children')],
  ['٢٥١١', t('card.children')],
  ['0801000180', t('card.poison')],
  ['0801 000 180', t('card.poison')],
  ['تسمم', t('card.poison')],
  ['الدرك', t('card.gendarmerie')],
  ['0524112233', 'مستوصف تيزي'],
  ['مستوصف', 'مستوصف تيزي'],
  ['رشيدة', 'رشيدة'],
])('the numbers page is searched too: %s finds %s', (typed, title) => {
  expect(found(typed)).toContain(title)
})

it('what is no number and no name of the page finds none', () => {
  expect(found('لعب')).toEqual([])
  expect(found('')).toEqual([])
})
