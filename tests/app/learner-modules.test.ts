import { expect, it } from 'vitest'
import LearnerModules from '#app/desk/learners/LearnerModules.vue'
import { openDesk } from '../support/at-the-desk.ts'

it('who has no module yet gets a sentence, and no empty list under it', async () => {
  const page = await openDesk().open(LearnerModules, { cells: [], titleOf: String })
  expect(page.findAll('p')).toHaveLength(1)
  expect(page.find('ul').exists()).toBe(false)
})
