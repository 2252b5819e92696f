import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { nothingYet } from '#domain/progress/progress.ts'
import { whatNow } from '#app/common/what-now.ts'

describe('a module that is not on the phone', () => {
  const play = asId<'module'>('play')
  const cardFor = (state: 'not-started' | 'in-progress') =>
    whatNow({
      language: 'fr',
      draft: undefined,
      place: undefined,
      packs: [],
      titleOf: () => 'Jouer',
      modules: new Map([[play, { ...nothingYet(play), state }]]),
      dueInDays: new Map(),
      order: [play],
    })

  it('is the next one while nothing was done in it', () => {
    expect(cardFor('not-started')).toMatchObject({ label: 'home.nextModule', title: 'Jouer' })
  })

  it('is gone on with once it was begun', () => {
    expect(cardFor('in-progress')).toMatchObject({ label: 'home.continueModule', title: 'Jouer' })
  })
})
