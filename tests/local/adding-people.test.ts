import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { addProfile, finishAdding, leaveUnfinished } from '#local/profiles/adding.ts'
import {
  createProfile,
  ensureCurrentProfile,
  findCurrentProfile,
  listProfiles,
  removeProfile,
  setCurrentProfile,
  updateProfile,
} from '#local/profiles/profiles.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { TestDevice } from '#tests/support/device.ts'

const nobody = { name: '', address: 'feminine', language: 'ar' } as const

/** A phone on which Amina has joined, and somebody is being added. */
async function adding() {
  const phone = new TestDevice()
  const amina = (await phone.learner()).profile
  await setCurrentProfile(phone.device, amina.id)
  const added = await addProfile(phone.device, nobody, phone.world)
  return {
    phone,
    amina,
    added,
    onScreen: async () => (await findCurrentProfile(phone.device))?.id,
    people: async () => new Set((await listProfiles(phone.device)).map(({ id }) => id)),
  }
}

test('who leaves before anything was said of the new person is herself again, and no visitor stays', async () => {
  const { phone, amina, added, onScreen, people } = await adding()
  expect(await onScreen()).toBe(added.id)
  await leaveUnfinished(phone.device)
  expect(await onScreen()).toBe(amina.id)
  expect(await people()).toEqual(new Set([amina.id]))
})

test('adding again in place of leaving keeps one new person, and whom to go back to', async () => {
  const { phone, amina, onScreen, people } = await adding()
  const again = await addProfile(phone.device, nobody, phone.world)
  expect(await people()).toEqual(new Set([amina.id, again.id]))
  await leaveUnfinished(phone.device)
  expect(await onScreen()).toBe(amina.id)
})

test('a visitor on purpose, one with a name, one with work and one who joined all stay', async () => {
  const purpose = await adding()
  await finishAdding(purpose.phone.device)
  const named = await adding()
  await updateProfile(named.phone.device, named.added.id, { name: 'Zineb' })
  const worked = await adding()
  await worked.phone.attempt({ profile: worked.added, db: openProfileDatabase(worked.added.id) })
  const joined = await adding()
  const account = { id: asId<'account'>('a'), name: '', roles: ['learner'] } as const
  await updateProfile(joined.phone.device, joined.added.id, { account })
  for (const { phone, amina, added, onScreen, people } of [purpose, named, worked, joined]) {
    await leaveUnfinished(phone.device)
    expect(await onScreen()).toBe(added.id)
    expect(await people()).toEqual(new Set([amina.id, added.id]))
  }
})

test('a locked phone on which adding was left asks again who is there', async () => {
  const { phone, amina, onScreen, people } = await adding()
  await leaveUnfinished(phone.device)
  await setCurrentProfile(phone.device, null)
  await addProfile(phone.device, nobody, phone.world)
  await leaveUnfinished(phone.device)
  expect(await onScreen()).toBeUndefined()
  expect(await people()).toEqual(new Set([amina.id]))
})

test('nobody new gets the sign of somebody who is here, also after a removal and in two windows at once', async () => {
  const phone = new TestDevice()
  const signs = async () => (await listProfiles(phone.device)).map(({ avatar }) => avatar)
  const first = await createProfile(phone.device, nobody, phone.world)
  await createProfile(phone.device, nobody, phone.world)
  await removeProfile(phone.device, first.id)
  await addProfile(phone.device, nobody, phone.world)
  expect(new Set(await signs()).size).toBe(2)
  await finishAdding(phone.device)
  // A guest, made where nobody is on the screen.
  await setCurrentProfile(phone.device, null)
  await ensureCurrentProfile(phone.device, nobody, phone.world)
  await Promise.all([1, 2].map(() => createProfile(phone.device, nobody, phone.world)))
  expect(new Set(await signs()).size).toBe(5)
})
