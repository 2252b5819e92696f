import { expect, it } from 'vitest'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { writeAct } from '#local/desk/acts.ts'
import { changeForm, listForms, readForm } from '#local/desk/form-draft.ts'
import { TestDevice } from '../support/device.ts'
import { asId } from '#domain/id.ts'

const form = 'desk:/supervision/learners/a/#learner'

it('two windows that type at once into two fields of a form keep both', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Zahra')
  await Promise.all([
    changeForm(db, form, { name: 'Amina' }, phone.world),
    changeForm(db, form, { otherName: 'أمينة' }, phone.world),
  ])
  expect(await readForm(db, form)).toEqual({ name: 'Amina', otherName: 'أمينة' })
})

it('a form is there after the app was killed, and no more begun when its fields are as before', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.learner('Zahra')
  await changeForm(db, form, { name: 'Amina', note: null }, phone.world)
  db.close()
  const again = openProfileDatabase(profile.id)
  expect(await readForm(again, form)).toEqual({ name: 'Amina', note: null })
  expect((await listForms(again)).map((each) => each.form)).toEqual([form])
  expect(await changeForm(again, form, { name: undefined, note: undefined }, phone.world)).toBe(false)
  expect(await listForms(again)).toEqual([])
  again.close()
})

it('an act ends the form it was written in, in the same transaction', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Zahra')
  await changeForm(db, form, { name: 'Amina' }, phone.world)
  const was = { name: 'Mina', otherName: null }
  const facts = {
    kind: 'rename',
    learnerId: asId<'account'>('01900000-0000-7000-8000-000000000001'),
    ...{ name: 'Amina', otherName: null, was },
  } as const
  await writeAct(db, phone.world, { facts, language: 'ar', form })
  expect(await listForms(db)).toEqual([])
})
