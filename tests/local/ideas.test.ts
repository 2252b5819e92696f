import { expect, test } from 'vitest'
import { bringBank, findBank, isSameVersion, removeBank, shareHere, weighBank } from '#local/ideas/bank.ts'
import { listFavourites, toggleFavourite } from '#local/ideas/favourites.ts'
import { findOffers, refreshOffers } from '#local/ideas/offers.ts'
import { readIdeas } from '#local/ideas/read-ideas.ts'
import { keepTried, listTried, putBackTried, removeTried, triedForm } from '#local/ideas/tried.ts'
import { exportEverything } from '#local/courier/everything.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { changeWords, findWords } from '#local/drafts/half-written.ts'
import type { FetchOptions } from '#local/packs/fetch-parts.ts'
import { openParts } from '#local/packs/parts.ts'
import { whatGoes } from '#local/profiles/profiles.ts'
import { ideasPath } from '#protocol/pack/ideas.ts'
import { TestDevice } from '#tests/support/device.ts'
import { type Fault, noNetwork, portal } from '#tests/support/scripted-server.ts'
import { anIdea, aServedBank, type ServedBank } from '#tests/support/served-bank.ts'

const serve = (phone: TestDevice, { files }: ServedBank): void => {
  for (const [path, bytes] of files) phone.server.files.set(path, bytes)
}
const bring = (phone: TestDevice, { offer }: ServedBank, options?: FetchOptions) =>
  bringBank(phone.device, offer, 'ar', phone.world, options)
const pathOf = ({ hash }: { readonly hash: string }): string => `/packs/${hash}.json`
const holds = async (path: string): Promise<boolean> => (await (await openParts()).match(path)) !== undefined
const offline = (phone: TestDevice) => ({
  ...phone.world,
  fetch: () => Promise.reject(new TypeError('offline')),
})
const twoParts = () => aServedBank([[anIdea()], [anIdea({ ideaId: 'drop-song', kind: 'song' })]])
const idsIn = async (phone: TestDevice): Promise<readonly string[]> => {
  const { ready } = await findBank(phone.device, 'ar')
  return ready ? (await readIdeas(ready, offline(phone))).map(({ ideaId }) => ideaId) : []
}

const changed: Fault = async (reach) => {
  const bytes = new Uint8Array(await (await reach()).arrayBuffer())
  bytes[3] = (bytes[3] ?? 0) ^ 1
  return new Response(bytes)
}

test('what is on offer is received, and still known without a network', async () => {
  const phone = new TestDevice()
  const bank = await twoParts()
  serve(phone, bank)
  const heard = await refreshOffers(phone.device, phone.world)
  expect(heard).toMatchObject({ kind: 'offers', offers: { ar: bank.offer } })
  expect(await refreshOffers(phone.device, offline(phone))).toEqual({ kind: 'nobody' })
  expect((await findOffers(phone.device))?.ar).toEqual(bank.offer)
})

test('a server without ideas, a page of somebody else and a list of tomorrow are distinguished', async () => {
  const phone = new TestDevice()
  expect(await refreshOffers(phone.device, phone.world)).toEqual({ kind: 'none' })
  phone.server.faults.push(portal)
  expect(await refreshOffers(phone.device, phone.world)).toEqual({ kind: 'nobody' })
  phone.server.files.set(ideasPath, new TextEncoder().encode(JSON.stringify({ format: 2, all: [] })))
  expect(await refreshOffers(phone.device, phone.world)).toEqual({ kind: 'newer' })
  // One key more is no other list.
  serve(phone, await aServedBank([[anIdea()]], { zgh: { parts: [] } }))
  expect(await refreshOffers(phone.device, phone.world)).toMatchObject({ kind: 'offers' })
})

test('the bank is brought once, read without a network, and weighs what lies on the phone', async () => {
  const phone = new TestDevice()
  const bank = await twoParts()
  serve(phone, bank)
  const progress: number[] = []
  const onProgress = ({ bytes, of }: { bytes: number; of: number }): void => void progress.push(bytes / of)
  expect(await bring(phone, bank, { onProgress })).toEqual({ kind: 'ready' })
  expect([progress.length, progress.at(-1)]).toEqual([2, 1])
  expect(await idsIn(phone)).toEqual(['small-jar', 'drop-song'])
  expect(await weighBank(phone.device, 'ar')).toBe(bank.offer.bytes)
  expect(await weighBank(phone.device, 'fr')).toBe(0)
  expect(await shareHere(bank.offer)).toBe(1)
})

test('cut in the middle, it says how much is here and goes on with what is missing', async () => {
  const phone = new TestDevice()
  const bank = await twoParts()
  serve(phone, bank)
  phone.server.faults.push(undefined, noNetwork)
  expect(await bring(phone, bank)).toEqual({ kind: 'unreachable' })
  expect(await findBank(phone.device, 'ar')).toEqual({ ready: null, coming: bank.offer })
  expect(await shareHere(bank.offer)).toBeCloseTo((bank.offer.parts[0]?.bytes ?? 0) / bank.offer.bytes)
  expect(await weighBank(phone.device, 'ar')).toBe(bank.offer.parts[0]?.bytes)
  // What has come is not fetched again: there it would be damaged.
  phone.server.files.set(pathOf(bank.offer.parts[0] ?? { hash: '' }), new Uint8Array([1]))
  expect(await bring(phone, bank)).toEqual({ kind: 'ready' })
  expect(await idsIn(phone)).toEqual(['small-jar', 'drop-song'])
})

test('stopped by her, it is paused and goes on', async () => {
  const phone = new TestDevice()
  const bank = await twoParts()
  serve(phone, bank)
  const stop = new AbortController()
  const { signal } = stop
  expect(await bring(phone, bank, { signal, onProgress: () => stop.abort() })).toEqual({ kind: 'paused' })
  expect(await bring(phone, bank)).toEqual({ kind: 'ready' })
})

test('what was damaged on the way is never stored; what is damaged here is brought again', async () => {
  const phone = new TestDevice()
  const bank = await twoParts()
  serve(phone, bank)
  phone.server.faults.push(changed, changed)
  const [first] = bank.offer.parts
  expect(await bring(phone, bank)).toEqual({ kind: 'damaged', part: first?.hash })
  expect(await holds(pathOf(first ?? { hash: '' }))).toBe(false)
  expect(await bring(phone, bank)).toEqual({ kind: 'ready' })
  await (await openParts()).put(pathOf(first ?? { hash: '' }), new Response('[]'))
  // Without a network the rest is shown; with one it is whole again.
  expect(await idsIn(phone)).toEqual(['drop-song'])
  expect(await readIdeas(bank.offer, phone.world)).toHaveLength(2)
  expect(await idsIn(phone)).toHaveLength(2)
})

test('a phone without room says so before anything is fetched', async () => {
  const phone = new TestDevice()
  const bank = await twoParts()
  serve(phone, bank)
  phone.freeBytes = 10
  expect(await bring(phone, bank)).toEqual({ kind: 'full', needMb: 1, freeMb: 0 })
  expect(await findBank(phone.device, 'ar')).toEqual({ ready: null, coming: null })
})

test('a new version replaces the one in use when it is whole, and only then', async () => {
  const phone = new TestDevice()
  const song = anIdea({ ideaId: 'drop-song', kind: 'song' })
  const [first, second] = [
    await aServedBank([[anIdea()], [song]]),
    await aServedBank([[anIdea({ ideaId: 'big-jar' })], [song]]),
  ]
  serve(phone, first)
  await bring(phone, first)
  serve(phone, second)
  expect(isSameVersion(first.offer, second.offer)).toBe(false)
  phone.server.faults.push(noNetwork)
  expect(await bring(phone, second)).toEqual({ kind: 'unreachable' })
  expect(await idsIn(phone)).toEqual(['small-jar', 'drop-song'])
  expect(await bring(phone, second)).toEqual({ kind: 'ready' })
  expect(await idsIn(phone)).toEqual(['big-jar', 'drop-song'])
  const [old] = first.offer.parts
  expect(await holds(pathOf(old ?? { hash: '' }))).toBe(false)
})

test('a bank that this build cannot show waits for another build, and the one in use stays', async () => {
  const phone = new TestDevice()
  const [known, later] = [await twoParts(), await aServedBank([[anIdea()], [{ ...anIdea(), kind: 'dance' }]])]
  serve(phone, known)
  await bring(phone, known)
  serve(phone, later)
  expect(await bring(phone, later)).toEqual({ kind: 'newer' })
  expect(await idsIn(phone)).toEqual(['small-jar', 'drop-song'])
  // One unknown idea among known ones is left out.
  const mixed = await aServedBank([[anIdea(), { ...anIdea(), ideaId: 'a-dance', kind: 'dance' }]])
  serve(phone, mixed)
  expect(await bring(phone, mixed)).toEqual({ kind: 'ready' })
  expect(await idsIn(phone)).toEqual(['small-jar'])
})

test('taken off the phone, nothing of it is left but what is the person’s own', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const bank = await twoParts()
  serve(phone, bank)
  await bring(phone, bank)
  await toggleFavourite(db, { ideaId: 'small-jar', title: 'الجرة' }, phone.world)
  await removeBank(phone.device, 'ar')
  expect(await findBank(phone.device, 'ar')).toEqual({ ready: null, coming: null })
  for (const part of bank.offer.parts) expect(await holds(pathOf(part))).toBe(false)
  expect(await listFavourites(db)).toMatchObject([{ ideaId: 'small-jar', title: 'الجرة' }])
})

test('a bank is said to be gone when it weighs nothing any more, so that its size is whole again', async () => {
  const phone = new TestDevice()
  const bank = await twoParts()
  serve(phone, bank)
  await bring(phone, bank)
  const order: string[] = []
  phone.device.meta.hook('updating', () => void order.push('said'))
  const remove = Cache.prototype.delete
  Cache.prototype.delete = async function (...asked) {
    const isGone = await remove.apply(this, asked)
    order.push('gone')
    return isGone
  }
  try {
    await removeBank(phone.device, 'ar')
  } finally {
    Cache.prototype.delete = remove
  }
  expect(order).toEqual(['gone', 'gone', 'said'])
})

test('a favourite is marked and unmarked, the last one first, each person her own', async () => {
  const phone = new TestDevice()
  const [amina, salma] = [await phone.guest('Amina'), await phone.guest('Salma')]
  expect(await toggleFavourite(amina.db, { ideaId: 'one', title: 'One' }, phone.world)).toBe(true)
  phone.server.now += 1000
  await toggleFavourite(amina.db, { ideaId: 'two', title: 'Two' }, phone.world)
  expect((await listFavourites(amina.db)).map(({ ideaId }) => ideaId)).toEqual(['two', 'one'])
  expect(await toggleFavourite(amina.db, { ideaId: 'two', title: 'Two' }, phone.world)).toBe(false)
  expect((await listFavourites(amina.db)).map(({ ideaId }) => ideaId)).toEqual(['one'])
  expect(await listFavourites(salma.db)).toEqual([])
})

test('what she tried is kept with her words, the form is empty, and a restart finds it', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const form = triedForm('small-jar')
  await changeWords(db, form, () => 'Yassine counted to five', phone.world)
  const about = { ideaId: 'small-jar', title: 'الجرة' }
  const tried = await keepTried(db, { ...about, text: ' Yassine counted to five ' }, phone.world)
  expect(tried).toMatchObject({ ...about, text: 'Yassine counted to five', at: phone.world.now() })
  expect(await findWords(db, form)).toBe('')
  db.close()
  const again = openProfileDatabase(profile.id)
  expect(await listTried(again)).toEqual([tried])
  again.close()
})

test('kept twice by mistake it is one; tried again another day it is two; without words too', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const about = { ideaId: 'small-jar', title: 'الجرة', text: '' }
  const [one, same] = await Promise.all([
    keepTried(db, about, phone.world),
    keepTried(db, about, phone.world),
  ])
  expect(same).toEqual(one)
  phone.server.now += 86_400_000
  const next = await keepTried(db, about, phone.world)
  expect(await listTried(db)).toEqual([next, one])
  await removeTried(db, one)
  expect(await listTried(db)).toEqual([next])
  await putBackTried(db, one)
  expect(await listTried(db)).toEqual([next, one])
})

test('they are in the file of all that is kept of her, and are shown before she is removed', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  expect((await whatGoes(db)).hasOwn).toBe(false)
  await keepTried(db, { ideaId: 'small-jar', title: 'الجرة', text: 'again tomorrow' }, phone.world)
  expect((await whatGoes(db)).hasOwn).toBe(true)
  await toggleFavourite(db, { ideaId: 'small-jar', title: 'الجرة' }, phone.world)
  const file = JSON.parse(await (await exportEverything(db, profile)).text())
  expect(file.triedIdeas).toMatchObject([{ ideaId: 'small-jar', text: 'again tomorrow' }])
  expect(file.favouriteIdeas).toMatchObject([{ ideaId: 'small-jar' }])
})
