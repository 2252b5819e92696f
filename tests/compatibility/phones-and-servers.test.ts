import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPhone as openYesterday } from './builds/148c9bc/phone.js'
import { openDevice } from '#local/database/device-database.ts'
import { listPacks } from '#local/packs/installed.ts'
import type { FrozenPhone, OpenPhone } from './frozen.ts'
import { askOffice, type Change, lineTo } from './line.ts'
import { openPhone as openToday } from './phone.ts'

/** Frozen builds and today's: what was in people's hands must go on working (README.md says how to freeze the next one). */
const phones: Readonly<Record<string, OpenPhone>> = { '148c9bc': openYesterday, today: openToday }
const frozenBuilds = Object.keys(phones).filter((build) => build !== 'today')
const monday = Date.UTC(2026, 8, 7, 8, 0)
/** The phone's clock. A quiz is known by when it was begun, so two of one moment would be one. */
let nowMs = monday

let office = ''
let name = ''
let opened: FrozenPhone[] = []
beforeEach(() => {
  nowMs = monday
  name = `se-device-${crypto.randomUUID()}`
  opened = []
})
afterEach(async () => {
  for (const phone of opened) phone.close()
  if (office !== '') await askOffice('closeOffice', office)
  office = ''
})

async function open(build: string, change?: Change): Promise<FrozenPhone> {
  const openPhone = phones[build]
  if (openPhone === undefined) throw new Error(`no phone ${build}`)
  const phone = await openPhone({ name, now: () => nowMs, fetch: lineTo(() => office, change), build })
  opened.push(phone)
  return phone
}

async function joined(build: string, change?: Change): Promise<FrozenPhone> {
  const phone = await open(build, change)
  expect(await phone.join(await askOffice('invite', office), 'Amina')).toBe('enrolled')
  return phone
}

describe.each(
  frozenBuilds.flatMap((frozen) => [
    [frozen, 'today'],
    ['today', frozen],
  ]),
)('a phone of %s and a server of %s', (ofPhone, ofServer) => {
  beforeEach(async () => {
    office = await askOffice('openOffice', ofServer)
  })

  test('join, learn, deliver and hear', async () => {
    const phone = await joined(ofPhone)
    expect(await phone.sync()).toBe('synced')
    expect((await phone.state()).assignedModules).toEqual(['play'])
    expect(await phone.offered()).toEqual(['play'])
    expect(await phone.install('play')).toBe('ready')
    await phone.finishQuiz('play')
    await phone.finishLesson('play')
    const question = await phone.askQuestion('How long is a game?')
    expect(await phone.sync()).toBe('synced')
    await askOffice('reply', office, question, 'Ten minutes.')
    expect(await phone.sync()).toBe('synced')
    const state = await phone.state()
    expect(state).toMatchObject({ name: 'Amina', waiting: 0, refused: 0, sent: 3, replies: ['Ten minutes.'] })
    expect(state).toMatchObject({ certificates: 2, lastFailure: null })
    expect(state.receipts).toHaveLength(3)
  })

  test('show the supervisor every screen', async () => {
    const learner = await joined(ofPhone)
    await learner.install('play')
    await learner.finishQuiz('play')
    await learner.askQuestion('How long is a game?')
    await learner.sync()
    name = `se-device-${crypto.randomUUID()}`
    const desk = await open(ofPhone)
    expect(await desk.signIn('admin', 'une phrase de passe')).toBe('enrolled')
    const learnerId = await askOffice('learnerId', office)
    for (const screen of ['board', 'learner', 'questions', 'supervisors'] as const)
      expect([screen, await desk.readDesk(screen, learnerId)]).toEqual([screen, 'understood'])
  })
})

describe.each(frozenBuilds)('questions that are tapped, which %s does not know', (frozen) => {
  const packs = async () => {
    const device = openDevice(name)
    const rows = await listPacks(device)
    device.close()
    return rows.map(({ state, manifest }) => [state, manifest.version])
  }

  test('leave the module as it is on that phone, which says why; its next build has them, and all is marked', async () => {
    office = await askOffice('openOffice', 'today')
    const before = await joined(frozen)
    await before.install('play')
    await before.finishQuiz('play')
    nowMs += 60_000
    await before.beginQuiz('play')
    await askOffice('offer', office, 'tapped')
    await askOffice('changeServer', office, 'today')
    expect(await before.sync()).toBe('synced')
    expect(await before.offered()).toEqual(['play'])
    expect(await before.install('play')).toBe('newer')
    expect(await before.state()).toMatchObject({ waiting: 0, refused: 0, sent: 1, drafts: 1 })
    before.close()
    expect(await packs()).toEqual([['ready', 1]])

    const after = await open('today')
    expect(await after.install('play')).toBe('ready')
    expect(await packs()).toEqual([['ready', 2]])
    nowMs += 60_000
    await after.finishQuiz('play')
    expect(await after.sync()).toBe('synced')
    expect(await after.state()).toMatchObject({ waiting: 0, refused: 0, sent: 2, drafts: 1 })
    after.close()

    // The older build comes back: what it has and what the newer one sent stays.
    const again = await open(frozen)
    await again.askQuestion('How long is a game?')
    expect(await again.sync()).toBe('synced')
    expect(await again.state()).toMatchObject({ waiting: 0, refused: 0, sent: 3, drafts: 1 })
  })
})

describe.each(frozenBuilds)('an update of %s in the middle of the work', (frozen) => {
  test('of the phone: what waited is sent, what was begun is there, and the older build may come back', async () => {
    office = await askOffice('openOffice', frozen)
    const before = await joined(frozen)
    await before.sync()
    await before.install('play')
    await before.finishQuiz('play')
    nowMs += 60_000
    await before.beginQuiz('play')
    await before.askQuestion('How long is a game?')
    expect(await before.state()).toMatchObject({ waiting: 2, drafts: 1 })
    before.close()

    await askOffice('changeServer', office, 'today')
    const after = await open('today')
    expect(await after.state()).toMatchObject({ name: 'Amina', waiting: 2, drafts: 1 })
    expect(await after.sync()).toBe('synced')
    expect(await after.state()).toMatchObject({ waiting: 0, sent: 2, drafts: 1, certificates: 2 })
    await after.finishLesson('play')
    after.close()

    const again = await open(frozen)
    expect(await again.state()).toMatchObject({ name: 'Amina', waiting: 1, sent: 2, drafts: 1 })
    expect(await again.sync()).toBe('synced')
    expect(await again.state()).toMatchObject({ waiting: 0, refused: 0, sent: 3 })
  })

  test('of the server alone: the phone in her hand goes on, and the board has everything', async () => {
    office = await askOffice('openOffice', frozen)
    const phone = await joined(frozen)
    await phone.install('play')
    await phone.finishQuiz('play')
    await phone.sync()
    await askOffice('changeServer', office, 'today')
    await phone.finishLesson('play')
    expect(await phone.sync()).toBe('synced')
    expect(await phone.state()).toMatchObject({ waiting: 0, refused: 0, sent: 2 })
    expect(await phone.readDesk('board')).toBe('forbidden')
  })
})
