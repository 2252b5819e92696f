import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { startingReplies } from '#domain/desk/starting-replies.ts'
import type { Questions as Listed } from '#protocol/desk/questions.ts'
import ReplyForm from '#app/desk/questions/ReplyForm.vue'
import QuestionPanel from '#app/desk/questions/QuestionPanel.vue'
import SeveralReply from '#app/desk/questions/SeveralReply.vue'
import { openDesk } from '../support/at-the-desk.ts'
import { herQuestion } from '../support/desk-rows.ts'

const asked = (id: string): Listed['questions'][number] => ({ ...herQuestion, id: asId(id) })

describe('one reply to several questions', () => {
  it('is one act for each question, with what stood there', async () => {
    const desk = openDesk()
    const done: string[][] = []
    const onDone = (ids: string[]): number => done.push(ids)
    const page = await desk.open(SeveralReply, { questions: [asked('q1'), asked('q2')], onDone })
    expect(page.get('h2').text()).toBe('One answer for 2 questions')
    await page.get('textarea').setValue('Count to five.')
    await desk.submit(page)
    expect(desk.acts).toMatchObject([
      { kind: 'reply', questionId: 'q1', text: 'Count to five.', was: null },
      { kind: 'reply', questionId: 'q2', text: 'Count to five.', was: null },
    ])
    expect(new Set(desk.acts.map(({ id }) => id)).size).toBe(2)
    expect(done).toEqual([['q1', 'q2']])
  })

  it('is not sent to nobody: it asks for the questions first, and the words stay', async () => {
    const desk = openDesk()
    const page = await desk.open(SeveralReply, { questions: [asked('q1')] })
    await page.get('textarea').setValue('Count to five.')
    await desk.change(page, { questions: [] })
    expect(page.text()).toContain('Choose above the questions')
    await desk.submit(page)
    expect(desk.acts).toEqual([])
    expect(page.get('textarea').element.value).toBe('Count to five.')
  })

  it('too long, it says so beside the field and sends nothing', async () => {
    const desk = openDesk()
    const page = await desk.open(SeveralReply, { questions: [asked('q1'), asked('q2')] })
    await page.get('textarea').setValue('x'.repeat(1_001))
    await desk.submit(page)
    expect(desk.acts).toEqual([])
    expect(page.get('.field-error').text()).not.toBe('')
  })
})

describe('a ready sentence', () => {
  it('is put behind what she has typed, in the language of who asked, and can be changed before it goes', async () => {
    const desk = openDesk('en')
    const page = await desk.open(ReplyForm, { question: { ...herQuestion, language: 'fr' } })
    await page.get('textarea').setValue('Bonjour.')
    await page.get('[data-template=starting] button').trigger('click')
    expect(page.get('textarea').element.value).toBe(`Bonjour.\n${startingReplies.fr[0]}`)
    await page.get('textarea').setValue('Bonjour. Merci !')
    await desk.submit(page)
    expect(desk.acts).toMatchObject([{ text: 'Bonjour. Merci !' }])
  })
})

describe('beside a question', () => {
  it('stands what its asker did: the lesson, her last try, and what she chose', async () => {
    const did = {
      lesson: 'begun' as const,
      module: 'failed' as const,
      last: { raw: 6, max: 10 },
      responses: [{ prompt: 'What first?', given: ['Call'], isCorrect: false }],
    }
    const page = await openDesk().open(QuestionPanel, { question: { ...herQuestion, did }, titleOf: String })
    const words = page.get('[data-did]').text()
    expect(words).toContain('Began the lesson, not finished')
    expect(words).toContain('Last try: 6 of 10')
    expect(words).toMatch(/What first\?.*Missed: Call/s)
  })
})
