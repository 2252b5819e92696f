import { expect, test, vi } from 'vitest'
import { openOnDevice } from '#app/device/opened/open-on-device.ts'
import { readToday, type Today } from '#app/common/read-today.ts'
import { asId } from '#domain/id.ts'
import { liveQuery } from '#local/database/live-query.ts'
import { recordSession } from '#local/outbox/record.ts'
import { readLaterPhone } from '#local/profiles/later-phones.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { keepDraft, aDraft, TestDevice } from '#tests/support/device.ts'

const lesson: Parameters<typeof recordSession>[1] = {
  ...{ moduleId: asId<'module'>('play'), packHash: asId<'pack'>('a'.repeat(64)), language: 'ar' },
  ...{ lessonId: asId<'lesson'>('why'), startedAt: 1, spentMs: 100, furthestCard: 9, cards: 9 },
  completed: true,
}

/** Home as it stands open on the screen. */
async function openHome() {
  const phone = new TestDevice()
  const { db, profile } = await phone.learner()
  const { device, world } = phone
  const onDevice = { ...openOnDevice('test'), device, world, databaseOf: () => db }
  const shown: Today[] = []
  const live = liveQuery(() => readToday(onDevice, profile.id, 'ar')).subscribe((now) => shown.push(now))
  await vi.waitFor(() => expect(shown).toHaveLength(1))
  const shows = (part: object) => vi.waitFor(() => expect(shown.at(-1)).toMatchObject(part))
  return { phone, db, profile, shows, close: () => live.unsubscribe() }
}

test('home that stays open shows each lesson as it is finished, and what was sent', async () => {
  const { phone, db, profile, shows, close } = await openHome()
  for (const finishedLessons of [1, 2, 3]) {
    await recordSession(db, lesson, phone.world)
    await shows({ finishedLessons, counts: { waiting: finishedLessons, refused: 0, sent: 0 } })
  }
  await syncProfile(phone.device, profile.id, phone.world)
  await shows({ counts: { waiting: 0, refused: 0, sent: 3 }, lastSync: phone.server.now })
  close()
})

test('home shows what each table it asked gets, also the last one', async () => {
  const { phone, db, shows, close } = await openHome()
  await keepDraft(db, aDraft())
  await shows({ whatNow: null }) // A quiz of a module that nobody offers leads nowhere.
  const place = { moduleId: lesson.moduleId, lessonId: lesson.lessonId, language: 'ar' } as const
  await db.places.put({ ...place, card: 'two', cardNumber: 2, cards: 9, at: phone.server.now })
  await shows({ whatNow: { label: 'home.continueQuiz' } })
  const answer = { text: 'Yes.', answeredBy: 'Rachida', answeredAt: phone.server.now }
  await db.replies.put({ id: asId('018f0000-0000-7000-8000-000000000001'), ...answer, seen: false })
  await shows({ newReplies: 1 })
  close()
})

test('a quiz begun in another language goes on, and the page keeps its own', async () => {
  const { db, shows, close } = await openHome()
  await keepDraft(db, aDraft({ language: 'fr' }))
  const place = { moduleId: lesson.moduleId, lessonId: lesson.lessonId, language: 'ar' } as const
  await db.places.put({ ...place, card: 'two', cardNumber: 2, cards: 9, at: 1 })
  await shows({ whatNow: { label: 'home.continueQuiz', path: '/ar/modules/play/quiz/' } })
  close()
})

test('home shows what another tab or the worker records', async () => {
  const { profile, shows, close } = await openHome()
  const url = new URL('../support/recording-worker.ts', import.meta.url)
  const other = new Worker(url, { type: 'module' })
  const recorded = new Promise((resolve) => other.addEventListener('message', resolve, { once: true }))
  other.postMessage({ profileId: profile.id })
  await recorded
  other.terminate()
  await shows({ hasLearned: true })
  close()
})

test('a phone that joined in her name is said until she knows of it, and a later one again', async () => {
  const { phone, db, profile, shows, close } = await openHome()
  const sync = () => syncProfile(phone.device, profile.id, phone.world)
  const [second, third] = [
    { name: 'Chrome, Android', joinedAt: phone.server.now },
    { name: null, joinedAt: phone.server.now + 60_000 },
  ]
  phone.server.laterPhones = [second]
  await sync()
  await shows({ laterPhone: second })
  // A server of yesterday says nothing of phones: what is known stays.
  phone.server.laterPhones = undefined
  await sync()
  await shows({ laterPhone: second })
  await readLaterPhone(db, second)
  await shows({ laterPhone: null })
  phone.server.laterPhones = [third, second]
  await sync()
  await shows({ laterPhone: third })
  // Ended by her supervisor: there is nothing to say any more.
  phone.server.laterPhones = [second]
  await sync()
  await shows({ laterPhone: null })
  close()
})
