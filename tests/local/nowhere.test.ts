import { expect, test } from 'vitest'
import { installPack } from '#local/packs/install.ts'
import { isInPack, isNowhere, type Page } from '#local/packs/nowhere.ts'
import { aServedPack } from '#tests/support/browser-packs.ts'
import { TestDevice } from '#tests/support/device.ts'

/** A phone with one module in Arabic, which the server offers in both languages. */
async function aPhone() {
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
  await installPack(phone.device, ar, phone.world)
  const page = (changes: Partial<Page> = {}): Page => ({
    ...{ moduleId: ar.moduleId, lessonId: null, part: null },
    ...changes,
  })
  const ask = (asked: Page) => isNowhere(phone.device, asked, 'fr', phone.world)
  return { phone, page, ask, manifest: ar.manifest }
}

test('a module or a lesson that nobody has is said to exist nowhere; one that the server has is not', async () => {
  const { page, ask } = await aPhone()
  expect(await ask(page({ moduleId: 'nope' }))).toBe(true)
  expect(await ask(page({ lessonId: 'nope' }))).toBe(true)
  expect(await ask(page({ part: 'practice' }))).toBe(true)
  expect(await ask(page({ lessonId: 'first' }))).toBe(false)
  expect(await ask(page({ part: 'quiz' }))).toBe(false)
})

test('without the server nothing is said to exist nowhere', async () => {
  const { phone, page, ask } = await aPhone()
  const offline = { ...phone.world, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
  expect(await isNowhere(phone.device, page({ moduleId: 'nope' }), 'fr', offline)).toBe(false)
  expect(await ask(page())).toBe(false)
})

test('a page is offered in the other language only where that has this very page', async () => {
  const { page, manifest } = await aPhone()
  expect(isInPack(page(), manifest)).toBe(true)
  expect(isInPack(page({ lessonId: 'second' }), manifest)).toBe(true)
  expect(isInPack(page({ lessonId: 'nope' }), manifest)).toBe(false)
  expect(isInPack(page({ part: 'practice' }), manifest)).toBe(false)
})
