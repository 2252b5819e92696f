import { expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { listActs, writeActs } from '#local/desk/acts.ts'
import { dropTemplate, keepTemplate, listTemplates, mostTemplates } from '#local/desk/templates.ts'
import { changeWords, findWords } from '#local/drafts/half-written.ts'
import { TestDevice } from '../support/device.ts'

const ar = 'ar' as const

it('a sentence kept for replies is there after the app was killed, for her alone and in its language', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const khadija = await phone.learner('Khadija')
  await keepTemplate(zahra.db, { text: '  We talk about it at the visit. ', language: ar }, phone.world)
  zahra.db.close()
  const again = openProfileDatabase(zahra.profile.id)
  expect(await listTemplates(again, ar)).toMatchObject([{ text: 'We talk about it at the visit.' }])
  expect(await listTemplates(again, 'fr')).toEqual([])
  expect(await listTemplates(khadija.db, ar)).toEqual([])
  await dropTemplate(again, 'We talk about it at the visit.')
  expect(await listTemplates(again, ar)).toEqual([])
  again.close()
})

it('the same sentence is kept once, and a full list throws nothing away for a new one', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Zahra')
  for (let number = 0; number < mostTemplates; number++)
    expect(await keepTemplate(db, { text: `Sentence ${number}`, language: ar }, phone.world)).toBe(true)
  expect(await keepTemplate(db, { text: 'Sentence 3', language: ar }, phone.world)).toBe(true)
  expect(await keepTemplate(db, { text: 'One more', language: ar }, phone.world)).toBe(false)
  expect(await listTemplates(db, ar)).toHaveLength(mostTemplates)
})

it('one reply to several questions is an act for each, written together with the end of the draft', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Zahra')
  await changeWords(db, 'reply:several', () => 'Count to five.', phone.world)
  const all = ['1', '2', '3'].map((last) => ({
    kind: 'reply' as const,
    questionId: asId<'record'>(`01900000-0000-7000-8000-00000000000${last}`),
    text: 'Count to five.',
    was: null,
  }))
  await writeActs(db, phone.world, { all, language: ar, form: 'reply:several' })
  const acts = await listActs(db)
  expect(acts.map(({ act }) => act.seq)).toEqual([3, 2, 1])
  expect(new Set(acts.map(({ act }) => act.id)).size).toBe(3)
  expect(await findWords(db, 'reply:several')).toBe('')
})

it('where one of several cannot be written, none is, and the draft stays', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Zahra')
  await changeWords(db, 'reply:several', () => 'Count to five.', phone.world)
  const good = { kind: 'withdraw' as const, assignmentId: asId<'assignment'>('a') }
  // What no database can write down.
  const broken = { ...good, assignmentId: (() => 'a') as unknown as typeof good.assignmentId }
  await expect(
    writeActs(db, phone.world, { all: [good, broken], language: ar, form: 'reply:several' }),
  ).rejects.toThrow()
  expect(await listActs(db)).toEqual([])
  expect(await findWords(db, 'reply:several')).toBe('Count to five.')
})
