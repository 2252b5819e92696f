import { expect, it } from 'vitest'
import { replacing, toldOf } from '../support/content-tree.ts'

it('a sentence left in the other language is reported, in either direction', async () => {
  const arabic = 'الماء النظيف يحمي الطفل.'
  const french = "L'eau propre protège l'enfant."
  expect(await toldOf({ 'modules/water/fr/01-clean-hands.md': replacing(french, arabic) })).toEqual([
    'modules/water/fr/01-clean-hands.md:6 untranslated',
  ])
  expect(await toldOf({ 'modules/water/ar/01-clean-hands.md': replacing(arabic, french) })).toEqual([
    'modules/water/ar/01-clean-hands.md:6 untranslated',
  ])
})

it('a word of the other script may be quoted', async () => {
  const told = await toldOf({
    'modules/water/ar/01-clean-hands.md': replacing(
      'الماء النظيف يحمي الطفل.',
      'الماء النظيف «eau potable» يحمي الطفل دائما.',
    ),
    'modules/water/fr/01-clean-hands.md': replacing(
      "L'eau propre protège l'enfant.",
      "L'eau propre (الماء) protège l'enfant.",
    ),
  })
  expect(told).toEqual([])
})
