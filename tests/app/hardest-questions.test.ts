import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { asId } from '#domain/id.ts'
import FiguresDate from '#app/desk/board/FiguresDate.vue'
import { useItemCohort } from '#app/desk/insight/useItemCohort.ts'
import { screens } from '#protocol/screens/screens.ts'
import { openDesk } from '../support/at-the-desk.ts'

const chooser = defineComponent(() => {
  const cohort = useItemCohort()
  return () =>
    h('input', {
      value: cohort.value,
      onInput: (event: Event) => (cohort.value = (event.target as HTMLInputElement).value),
    })
})

it('the group that was chosen is there again after going away and back', async () => {
  const desk = openDesk()
  const page = await desk.open(chooser)
  await page.get('input').setValue(asId<'cohort'>('north'))
  desk.leave(page)
  const back = await desk.open(chooser)
  expect(back.get('input').element.value).toBe('north')
  await back.get('input').setValue('')
})

it('the arrow above the questions of a module leads to the list of modules', () => {
  const page = screens.find(({ path }) => path === 'supervision/items/:module/')
  expect(page?.parent).toBe('items')
})

it('without figures and without a network one sentence says so', async () => {
  const problem = { key: 'sup.unreachable', seconds: 0 } as const
  const page = await openDesk().open(FiguresDate, { at: null, problem, isAsking: false })
  await flushPromises()
  expect(page.get('.figures [role="status"]').text()).toBe('')
  expect(page.findAll('.notice')).toHaveLength(1)
})
