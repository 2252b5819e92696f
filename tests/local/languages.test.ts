import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { installPack } from '#local/packs/install.ts'
import { listPacks, removePack } from '#local/packs/installed.ts'
import { adoptEarlierChoice, chooseLanguage, readLanguage } from '#local/profiles/language.ts'
import { setCurrentProfile } from '#local/profiles/profiles.ts'
import { fetchWanted, packsWanted, syncProfile } from '#local/sync/sync.ts'
import { aServedPack } from '#tests/support/browser-packs.ts'
import { type Person, TestDevice } from '#tests/support/device.ts'

/** A phone with a module assigned to everybody who joins on it, offered in both languages. */
async function phoneWithModule(): Promise<{
  readonly phone: TestDevice
  readonly join: () => Promise<Person>
}> {
  const phone = new TestDevice()
  const ar = await aServedPack()
  const fr = await aServedPack({ moduleId: ar.moduleId, language: 'fr' })
  for (const [path, bytes] of [...ar.files, ...fr.files]) phone.server.files.set(path, bytes)
  const [words, sizes] = [
    { ar: 'x', fr: 'x', en: 'x' },
    { bytes: 900, essentialBytes: 700 },
  ] as const
  const packs = { ar: { manifest: ar.packHash, ...sizes }, fr: { manifest: fr.packHash, ...sizes } }
  phone.server.catalogue = {
    format: 1,
    courses: [],
    modules: [{ moduleId: ar.moduleId, title: words, summary: words, minutes: 10, prerequisites: [], packs }],
  }
  phone.server.changes.push({
    kind: 'assignment',
    assignment: {
      id: asId('01940000-0000-7000-8000-000000000001'),
      version: 1,
      moduleId: ar.moduleId,
      dueOn: null,
      graceDays: 0,
      timeZone: 'Africa/Casablanca',
      note: null,
      assignedBy: 'Rachida',
      assignedAt: 1,
      withdrawn: false,
    },
  })
  const join = async (): Promise<Person> => {
    const person = await phone.learner()
    await setCurrentProfile(phone.device, person.profile.id)
    await syncProfile(phone.device, person.profile.id, phone.world)
    return person
  }
  return { phone, join }
}
const here = async (phone: TestDevice): Promise<string[]> =>
  (await listPacks(phone.device)).filter(({ state }) => state === 'ready').map(({ language }) => language)

test('who changes the language gets what was assigned in the new one, and keeps the old', async () => {
  const { phone, join } = await phoneWithModule()
  const amina = await join()
  await fetchWanted(phone.device, phone.world)
  expect(await here(phone)).toEqual(['ar'])
  await chooseLanguage(phone.device, 'fr', amina.profile.id)
  expect(await readLanguage(phone.device)).toBe('fr')
  await fetchWanted(phone.device, phone.world)
  expect(await here(phone)).toEqual(['ar', 'fr'])
  // English readers are shown the French training: nothing more arrives.
  await chooseLanguage(phone.device, 'en', amina.profile.id)
  expect(await packsWanted(phone.device)).toEqual([])
})

test('an assigned module she removed stays off, whatever she syncs, until she asks for it', async () => {
  const { phone, join } = await phoneWithModule()
  const amina = await join()
  await fetchWanted(phone.device, phone.world)
  const [row] = await listPacks(phone.device)
  if (!row) throw new Error('nothing arrived')
  await removePack(phone.device, row.key)
  await syncProfile(phone.device, amina.profile.id, phone.world)
  await fetchWanted(phone.device, phone.world)
  expect(await here(phone)).toEqual([])
  // The other language is another choice.
  await chooseLanguage(phone.device, 'fr', amina.profile.id)
  await fetchWanted(phone.device, phone.world)
  expect(await here(phone)).toEqual(['fr'])
  await chooseLanguage(phone.device, 'ar', amina.profile.id)
  await installPack(phone.device, row, phone.world)
  expect(await here(phone)).toEqual(['ar', 'fr'])
  // From now on it is kept up to date again.
  await phone.device.packs.delete(row.key)
  await fetchWanted(phone.device, phone.world)
  expect(await here(phone)).toEqual(['ar', 'fr'])
})

test('on a shared phone each choice is its own: a colleague keeps hers, and both get theirs', async () => {
  const { phone, join } = await phoneWithModule()
  const amina = await join()
  const zineb = await join()
  await chooseLanguage(phone.device, 'fr', zineb.profile.id)
  expect((await phone.profileOf(amina))?.language).toBe('ar')
  await fetchWanted(phone.device, phone.world)
  expect((await here(phone)).toSorted()).toEqual(['ar', 'fr'])
  await setCurrentProfile(phone.device, amina.profile.id)
  expect(await readLanguage(phone.device)).toBe('ar')
})

test('a choice while nobody is on the screen is nobody’s, and greets who opens the phone next', async () => {
  const { phone, join } = await phoneWithModule()
  expect(await readLanguage(phone.device)).toBeNull()
  const amina = await join()
  await setCurrentProfile(phone.device, null)
  await chooseLanguage(phone.device, 'fr', null)
  expect(await readLanguage(phone.device)).toBe('fr')
  await setCurrentProfile(phone.device, amina.profile.id)
  expect(await readLanguage(phone.device)).toBe('ar')
})

test('a choice an earlier build kept beside the person becomes hers, once', async () => {
  const { phone, join } = await phoneWithModule()
  const amina = await join()
  const zineb = await join()
  await setCurrentProfile(phone.device, amina.profile.id)
  await phone.device.settings.put({ key: 'language', value: 'fr' })
  await adoptEarlierChoice(phone.device)
  expect((await phone.profileOf(amina))?.language).toBe('fr')
  expect((await packsWanted(phone.device)).map(({ language }) => language).toSorted()).toEqual(['ar', 'fr'])
  await setCurrentProfile(phone.device, zineb.profile.id)
  await adoptEarlierChoice(phone.device)
  expect((await phone.profileOf(zineb))?.language).toBe('ar')
})
