import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { deviceDatabaseName, openDevice } from '#local/database/device-database.ts'
import { profileDatabaseName } from '#local/database/profile-database.ts'
import { TestDevice } from '#tests/support/device.ts'

// Every database of this browser would be listed.
const forgetAll = (): Promise<unknown> =>
  cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' })
beforeEach(forgetAll)
afterEach(forgetAll)

/** The page as it is served, and what it says once it has read everything. */
async function openRescue(): Promise<{
  readonly people: string[]
  readonly state: string
  readonly canSave: boolean
}> {
  const frame = document.createElement('iframe')
  frame.src = '/rescue.html'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  const page = frame.contentDocument
  const state = page?.querySelector('#state')
  await expect.poll(() => state?.textContent).not.toBe('…')
  const people = [...(page?.querySelectorAll('#people li') ?? [])].map((line) => line.textContent)
  const isHidden = page?.querySelector('#save')?.hasAttribute('hidden')
  frame.remove()
  return { people: people.toSorted(), state: state?.textContent ?? '', canSave: isHidden === false }
}

test('everybody is listed with her unsent work, also when the list of people is lost or one database is empty', async () => {
  const phone = new TestDevice()
  Object.assign(phone, { device: openDevice() })
  const [amina, sara] = [await phone.guest('Amina'), await phone.guest('Sara')]
  await phone.attempt(amina)
  await phone.attempt(sara)
  await phone.attempt(sara)
  for (const { db } of [amina, sara]) db.close()
  phone.device.close()
  expect(await openRescue()).toMatchObject({ people: ['Amina: 1', 'Sara: 2'], canSave: true })

  indexedDB.deleteDatabase(deviceDatabaseName)
  const unnamed = await openRescue()
  expect(unnamed.people.length).toBe(2)
  expect(unnamed.state).toContain('3')
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(deviceDatabaseName)

  indexedDB.deleteDatabase(profileDatabaseName(amina.profile.id))
  const { promise: done, resolve } = Promise.withResolvers<void>()
  const odd = indexedDB.open(profileDatabaseName(amina.profile.id), 1)
  odd.onsuccess = () => (odd.result.close(), resolve())
  await done
  expect(await openRescue()).toMatchObject({ state: expect.stringContaining('2'), canSave: true })
})

test('a phone without any work says so and offers nothing to save', async () => {
  expect(await openRescue()).toMatchObject({ people: [], canSave: false })
})
