import { asId } from '#domain/id.ts'
import { openDevice } from '#local/database/device-database.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { readState } from '#local/database/state.ts'
import { changeDraft } from '#local/drafts/drafts.ts'
import { type Enrolment, join, signIn } from '#local/enrol/enrol.ts'
import { recordAttempt, recordQuestion, recordSession } from '#local/outbox/record.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { findCatalogue, refreshCatalogue } from '#local/packs/catalogue.ts'
import { installPack } from '#local/packs/install.ts'
import { readManifest, readQuiz } from '#local/packs/read.ts'
import { createProfile, listProfiles, type Profile } from '#local/profiles/profiles.ts'
import { syncProfile } from '#local/sync/sync.ts'
import type { World } from '#local/world.ts'
import type { FrozenPhone, OpenPhone } from './frozen.ts'
import { readDesk } from './read-desk.ts'

/** The phone's code of this build behind the few words that stay the same from build to build (`frozen.ts`). */
export const openPhone: OpenPhone = async ({ name, now, fetch, build }) => {
  const world: World = {
    now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    fetch,
    freeBytes: () => Promise.resolve(1e9),
    isPersisted: () => Promise.resolve(true),
    build,
    connection: () => 'unmetered',
  }
  const device = openDevice(name)
  const facts = { name: 'Amina', avatar: '1', address: 'feminine', language: 'ar' } as const
  const profile = (await listProfiles(device))[0] ?? (await createProfile(device, facts, world))
  const db = openProfileDatabase(profile.id)
  const kindOf = (enrolment: Enrolment): string =>
    enrolment.kind === 'problem' ? enrolment.reason : enrolment.kind
  const current = async (): Promise<Profile> => (await device.profiles.get(profile.id)) ?? profile
  const wanted = async (moduleId: string) => {
    const offers = (await findCatalogue(device)) ?? (await refreshCatalogue(device, world))
    const packHash = offers?.modules.find((module) => module.moduleId === moduleId)?.packs.ar.manifest
    if (packHash === undefined) throw new Error(`${moduleId} is not on offer`)
    return { packHash, moduleId: asId<'module'>(moduleId), language: 'ar' } as const
  }
  const draftOf = async (moduleId: string) => ({
    ...(await wanted(moduleId)),
    seed: 7,
    startedAt: now() - 60_000,
    position: 1,
    given: {},
    spentMs: {},
    shown: [],
  })
  return {
    join: async (code, theirs) => kindOf(await join(device, await current(), { code, name: theirs }, world)),
    signIn: async (login, password) =>
      kindOf(await signIn(device, await current(), { login, password, deviceName: 'phone' }, world)),
    install: async (moduleId) => (await installPack(device, await wanted(moduleId), world)).kind,
    offered: async () =>
      ((await refreshCatalogue(device, world)) ?? { modules: [] }).modules.map(({ moduleId }) => moduleId),
    async beginQuiz(moduleId) {
      const draft = { ...(await draftOf(moduleId)), given: { q01: ['a'] } }
      return void (await changeDraft(db, draft, () => draft))
    },
    async finishQuiz(moduleId) {
      const draft = await draftOf(moduleId)
      const questions = (await readQuiz(draft.packHash, world))?.questions ?? []
      const questionIds = questions.map(({ questionId }) => questionId)
      const given = Object.fromEntries(questionIds.map((id) => [id, ['a']]))
      const score = { raw: questionIds.length, max: questionIds.length }
      const judge = () => ({ questionIds, score, spentMs: 12_000 })
      return (await recordAttempt(db, { draft: { ...draft, given }, judge }, world)).record.id
    },
    async finishLesson(moduleId) {
      const task = await wanted(moduleId)
      const lesson = (await readManifest(task.packHash, world))?.lessons[0]
      if (lesson === undefined) throw new Error('no lesson')
      const { lessonId, cards } = lesson
      const session = { lessonId, cards, furthestCard: cards, completed: true, spentMs: 60_000 }
      return (await recordSession(db, { ...task, ...session, startedAt: now() - 60_000 }, world)).id
    },
    async askQuestion(text) {
      const about = { moduleId: null, packHash: null, language: 'ar', lessonId: null, card: null } as const
      return (await recordQuestion(db, { ...about, topic: 'other', text }, world)).id
    },
    sync: async () => (await syncProfile(device, profile.id, world)).kind,
    readDesk: (screen, id) => readDesk(db, world, screen, id),
    async state() {
      return { ...(await stateOf(db)), name: (await current()).account?.name ?? null }
    },
    close() {
      db.close()
      device.close()
    },
  } satisfies FrozenPhone
}

async function stateOf(db: ProfileDatabase) {
  const records = await listRecords(db)
  return {
    ...(await counts(db)),
    drafts: await db.drafts.count(),
    receipts: records.flatMap(({ receipt }) => receipt ?? []),
    assignedModules: (await db.assignments.toArray()).map(({ moduleId }) => moduleId),
    replies: (await db.replies.toArray()).map(({ text }) => text),
    certificates: await db.certificates.count(),
    lastFailure: (await readState(db, 'lastFailure'))?.why ?? null,
  }
}
