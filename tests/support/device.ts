import { type DeviceDatabase, openDevice } from '#local/database/device-database.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { changeDraft, type Draft } from '#local/drafts/drafts.ts'
import { join } from '#local/enrol/enrol.ts'
import { type FinishedQuiz, recordAttempt } from '#local/outbox/record.ts'
import { createProfile, type Profile } from '#local/profiles/profiles.ts'
import type { Connection } from '#local/settings/connection.ts'
import { countTraffic } from '#local/diagnostics/traffic.ts'
import type { World } from '#local/world.ts'
import { asId } from '#domain/id.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { ScriptedServer } from './scripted-server.ts'

/** A phone of its own, with its clock and its server, and no trace of any other test. */
export class TestDevice {
  readonly server = new ScriptedServer()
  readonly device: DeviceDatabase = openDevice(`se-device-${crypto.randomUUID()}`)
  /** Device clock minus server clock. */
  clockAheadMs = 0
  freeBytes: number | null = 1e9
  build = 'build-1'
  connection: Connection = 'unmetered'
  readonly world: World

  constructor() {
    const read = (): TestDevice => this
    this.world = {
      now: () => read().server.now + read().clockAheadMs,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      fetch: (input, init) => read().server.fetch(input, init),
      freeBytes: () => Promise.resolve(read().freeBytes),
      isPersisted: () => Promise.resolve(true),
      connection: () => read().connection,
      count: (traffic) => countTraffic(read().device, traffic, read().world.now()),
      get build() {
        return read().build
      },
    }
  }

  async guest(name = 'Amina'): Promise<Person> {
    const facts = { name, address: 'feminine', language: 'ar' } as const
    const profile = await createProfile(this.device, facts, this.world)
    return { profile, db: openProfileDatabase(profile.id) }
  }

  /** Somebody who has joined with a code of her own. */
  async learner(name = 'Amina'): Promise<Person> {
    const guest = await this.guest(name)
    await join(this.device, guest.profile, { code: this.newCode(), name }, this.world)
    return guest
  }

  newCode(): string {
    const code = makeCode(this.world.random(6))
    this.server.codes.set(code, '')
    return code
  }

  /** A finished quiz, recorded. */
  async attempt({ db }: Person): Promise<AttemptRecord> {
    return (await recordAttempt(db, aFinishedQuiz(), this.world)).record
  }

  profileOf = ({ profile }: Person): Promise<Profile | undefined> => this.device.profiles.get(profile.id)
}

export type Person = { readonly profile: Profile; readonly db: ProfileDatabase }

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    packHash: asId('a'.repeat(64)),
    moduleId: asId('play'),
    language: 'ar',
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    startedAt: Date.parse('2026-11-20T09:50:00Z'),
    position: 1,
    given: { q01: ['a'], q02: ['b'] },
    spentMs: { q01: 5_000, q02: 7_040 },
    shown: ['q01'],
    ...changes,
  }
}

export function aFinishedQuiz(draft: Draft = aDraft()): FinishedQuiz {
  const judged = {
    questionIds: [asId<'question'>('q01'), asId<'question'>('q02')],
    score: { raw: 1, max: 2 },
    spentMs: 12_000,
  }
  return { draft, judge: () => judged }
}

/** A quiz in progress, on the phone as it is here. */
export const keepDraft = (db: ProfileDatabase, draft: Draft) => changeDraft(db, draft, () => draft)
