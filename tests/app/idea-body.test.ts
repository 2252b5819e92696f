import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { ref } from 'vue'
import type { IdeaBlock, IdeaKind } from '#domain/ideas/idea.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import IdeaBody from '#app/learner/ideas/IdeaBody.vue'

async function show(kind: IdeaKind, body: readonly IdeaBlock[]) {
  const i18n = createI18n('fr', await loadMessages('fr'), ref('feminine'))
  i18n.add(await loadAreaMessages('ideas', 'fr'))
  return mount(IdeaBody, { props: { kind, body }, global: { provide: { [i18nKey]: i18n } } })
}

it('tells a story in paragraphs, with its stops apart and named', async () => {
  const page = await show('story', [
    { kind: 'text', text: 'La chèvre saute.' },
    { kind: 'stop', text: 'Où est-elle ?' },
    { kind: 'text', text: 'Elle revient.' },
  ])
  expect(page.text()).toBe('La chèvre saute.PauseOù est-elle ?Elle revient.')
  expect(page.get('.idea-stop strong').text()).toBe('Pause')
})

it('numbers the steps of a game, and says after them what is easier, harder, and to look for', async () => {
  const page = await show('game', [
    { kind: 'step', text: 'Je pose.' },
    { kind: 'step', text: 'Nous versons.' },
    { kind: 'easier', text: 'Un verre.' },
    { kind: 'harder', text: 'Trois verres.' },
    { kind: 'watch', text: 'Qui montre ?' },
  ])
  expect(page.findAll('ol > li').map((step) => step.text())).toEqual(['Je pose.', 'Nous versons.'])
  expect(page.findAll('.idea-aside > strong').map((title) => title.text())).toEqual([
    'Plus facile',
    'Plus difficile',
    'À observer',
  ])
})

it('keeps the lines of a verse, and names the gestures', async () => {
  const page = await show('song', [
    { kind: 'verse', text: 'Goutte,\ngoutte' },
    { kind: 'gesture', text: 'Nos doigts tapotent.' },
  ])
  expect(page.get('.idea-verse').element.textContent).toBe('Goutte,\ngoutte')
  expect(page.get('.idea-gesture strong').text()).toBe('Gestes')
})

it('tells a project day by day, each with its steps', async () => {
  const page = await show('project', [
    { kind: 'day', title: 'On demande', steps: ['Je pose la jarre.'] },
    { kind: 'day', title: 'On verse', steps: ['Nous versons.', 'Nous essuyons.'] },
  ])
  expect(page.findAll('h2').map((title) => title.text())).toEqual([
    'Jour 1\u202f: On demande',
    'Jour 2\u202f: On verse',
  ])
  expect(page.findAll('ol').map((list) => list.findAll('li').length)).toEqual([1, 2])
})
