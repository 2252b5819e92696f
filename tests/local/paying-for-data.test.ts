import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { listPacks } from '#local/packs/installed.ts'
import { writeSetting } from '#local/settings/settings.ts'
import { automaticDownloads, fetchWanted, packsWanted, syncProfile } from '#local/sync/sync.ts'
import { countTraffic, listTraffic, monthOf } from '#local/diagnostics/traffic.ts'
import { dropMedia } from '#local/packs/drop-media.ts'
import { installPack } from '#local/packs/install.ts'
import { aServedPack, type ServedPack } from '#tests/support/browser-packs.ts'
import { TestDevice } from '#tests/support/device.ts'
import { noNetwork } from '#tests/support/scripted-server.ts'

/** A phone whose person has been assigned a module, and knows it. */
async function assigned(): Promise<{ readonly phone: TestDevice; readonly pack: ServedPack }> {
  const phone = new TestDevice()
  const pack = await aServedPack()
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
  const offer = { manifest: pack.packHash, bytes: 900, essentialBytes: 700 }
  const words = { ar: 'x', fr: 'x', en: 'x' }
  phone.server.catalogue = {
    format: 1,
    courses: [],
    modules: [
      {
        moduleId: pack.moduleId,
        title: words,
        summary: words,
        minutes: 10,
        prerequisites: [],
        packs: { ar: offer, fr: offer },
      },
    ],
  }
  phone.server.changes.push({
    kind: 'assignment',
    assignment: {
      id: asId('01940000-0000-7000-8000-000000000001'),
      version: 1,
      moduleId: pack.moduleId,
      dueOn: null,
      graceDays: 0,
      timeZone: 'Africa/Casablanca',
      note: null,
      assignedBy: 'Rachida',
      assignedAt: 1,
      withdrawn: false,
    },
  })
  const person = await phone.learner()
  await syncProfile(phone.device, person.profile.id, phone.world)
  return { phone, pack }
}
const held = async (phone: TestDevice): Promise<number> => (await listPacks(phone.device)).length

test('an assigned module arrives by itself, unless it would be paid by the megabyte and she does not want that', async () => {
  const { phone } = await assigned()
  await writeSetting(phone.device, 'wifiOnly', true)
  for (const connection of ['metered', 'unknown'] as const) {
    phone.connection = connection
    await fetchWanted(phone.device, phone.world)
    expect(await held(phone)).toBe(0)
  }
  phone.connection = 'unmetered'
  await fetchWanted(phone.device, phone.world)
  expect(await held(phone)).toBe(1)
})

test('a tap fetches what waits, whatever the line', async () => {
  const { phone } = await assigned()
  await writeSetting(phone.device, 'wifiOnly', true)
  phone.connection = 'metered'
  await fetchWanted(phone.device, phone.world, true)
  expect(await held(phone)).toBe(1)
  expect(await packsWanted(phone.device)).toEqual([])
})

test.each([
  [false, 'metered', 'now'],
  [true, 'unmetered', 'now'],
  [true, 'metered', 'waits-for-wifi'],
  [true, 'unknown', 'waits-for-tap'],
] as const)('Wi-Fi only: %s, line: %s: %s', (wifiOnly, connection, answer) => {
  expect(automaticDownloads({ wifiOnly }, connection)).toBe(answer)
})

test('set to text alone, what arrives by itself has no pictures, and they are not fetched behind her back', async () => {
  const { phone } = await assigned()
  await writeSetting(phone.device, 'textOnly', true)
  await fetchWanted(phone.device, phone.world)
  expect(await listPacks(phone.device)).toMatchObject([{ state: 'ready', media: 'left-out' }])
  await writeSetting(phone.device, 'textOnly', false)
  expect(await packsWanted(phone.device)).toEqual([])
})

test('pictures removed to make room do not come back by themselves; pictures a bad line kept away do', async () => {
  const { phone, pack } = await assigned()
  // The manifest, two lessons and the quiz arrive; the picture does not.
  phone.server.faults.push(undefined, undefined, undefined, undefined, noNetwork)
  expect(await installPack(phone.device, pack, phone.world)).toEqual({ kind: 'unreachable' })
  expect(await packsWanted(phone.device)).toHaveLength(1)
  await fetchWanted(phone.device, phone.world)
  expect(await packsWanted(phone.device)).toEqual([])
  await dropMedia(phone.device, [`${pack.moduleId}.ar`])
  expect(await packsWanted(phone.device)).toEqual([])
})

test('what was fetched and sent is counted by month, cut responses too, and earlier months are kept', async () => {
  const { phone, pack } = await assigned()
  const [atSync] = await listTraffic(phone.device)
  expect(atSync?.month).toBe('2026-11')
  expect(atSync?.received).toBeGreaterThan(100)
  expect(atSync?.sent).toBeGreaterThan(100)
  await installPack(phone.device, pack, phone.world)
  const [now] = await listTraffic(phone.device)
  const weight = [...pack.files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  expect((now?.received ?? 0) - (atSync?.received ?? 0)).toBe(weight)
  expect(now?.sent).toBe(atSync?.sent)
  await countTraffic(phone.device, { received: 7, sent: 3 }, Date.parse('2026-12-01T12:00:00Z'))
  expect(await listTraffic(phone.device)).toEqual([{ month: '2026-12', received: 7, sent: 3 }, now])
})

test('compressed, a response counts what came over the line; cut, what came until then', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
  const manifest = pack.files.get(`/packs/${pack.packHash}.json`)
  phone.server.faults.push(
    () => Promise.resolve(packed(manifest ?? new Uint8Array())),
    () => Promise.resolve(new Response(cutAfter(40))),
  )
  expect(await installPack(phone.device, pack, phone.world)).toEqual({ kind: 'unreachable' })
  expect(await listTraffic(phone.device)).toEqual([{ month: '2026-11', received: 90 + 40, sent: 0 }])
})

const packed = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(bytes, {
    headers: { 'content-type': 'application/json', 'content-encoding': 'br', 'content-length': '90' },
  })

const cutAfter = (length: number): ReadableStream =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(length))
    },
    pull: (controller) => controller.error(new TypeError('network error')),
  })

test('the month is that of the phone, not of Greenwich', () => {
  expect(monthOf(new Date(2026, 0, 1, 0, 30).getTime())).toBe('2026-01')
  expect(monthOf(new Date(2026, 11, 31, 23, 30).getTime())).toBe('2026-12')
})
