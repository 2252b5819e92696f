import { type Act, type ActFacts, withoutSecret } from '#domain/desk/act.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { uuidV7 } from '#domain/id.ts'
import type { StoredState } from '#domain/progress/stored-state.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'
import { stampNow } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import { writeState } from '../database/state.ts'
import { readNextSeq } from '../outbox/next-seq.ts'
import { entryOf, isForeign } from '../outbox/rows.ts'
import type { World } from '../world.ts'

/** An act with its state: waiting to be sent, sent with its receipt, or not accepted. */
export type StoredAct = {
  readonly act: Act
  readonly state: StoredState
  readonly receipt: string | null
  readonly receivedAt: number | null
  readonly reason: RefusalReason | null
  readonly code: string | null
}

export type ActToWrite = {
  readonly facts: ActFacts
  readonly language: PackLanguage
  /** The form it was written in: its draft ends with the act. */
  readonly form?: string
}

/**
 * Writes down what she did: number, act, outbox entry and the end of the draft in one strict transaction. When this resolves, it is
 * saved on this phone; when it rejects, the draft is as it was.
 */
export async function writeAct(db: ProfileDatabase, world: World, toWrite: ActToWrite): Promise<Act> {
  const { facts, ...rest } = toWrite
  const [act] = await writeActs(db, world, { ...rest, all: [facts] })
  if (act === undefined) throw new Error('an act was not written')
  return act
}

/** Several at once, of one moment: all of them are saved, or none is. */
export function writeActs(
  db: ProfileDatabase,
  world: World,
  { all, language, form }: Omit<ActToWrite, 'facts'> & { readonly all: readonly ActFacts[] },
): Promise<readonly Act[]> {
  return withRoom(() =>
    db.transaction('rw', [db.acts, db.records, db.outbox, db.halfWritten, db.state], async () => {
      const acts: Act[] = []
      const stamp = await stampNow(db, world)
      for (const facts of all) {
        const id = uuidV7<'record'>(world.now(), world.random(10))
        const seq = await readNextSeq(db)
        const act: Act = { ...facts, id, seq, ...stamp, moduleId: null, packHash: null, language }
        await writeState(db, 'nextSeq', seq + 1)
        await db.acts.add({ id, record: act, own: true, receipt: null, receivedAt: null, serverScore: null })
        await db.outbox.add(entryOf(act))
        acts.push(act)
      }
      if (form !== undefined) await db.halfWritten.delete(form)
      return acts
    }),
  )
}

/** All she did on this phone, the last first. */
export function listActs(db: ProfileDatabase): Promise<StoredAct[]> {
  return db.transaction('r', db.acts, db.outbox, async () => {
    // What she carries in a file for a colleague is none of hers.
    const rows = (await db.acts.toArray()).filter((row) => !isForeign(row))
    const entries = await db.outbox.bulkGet(rows.map(({ id }) => id))
    return rows
      .map(({ record: act, receipt, receivedAt }, index): StoredAct => ({
        act,
        state: entries[index]?.state ?? 'sent',
        receipt,
        receivedAt,
        reason: entries[index]?.reason ?? null,
        code: entries[index]?.code ?? null,
      }))
      .toSorted((a, b) => b.act.seq - a.act.seq)
  })
}

/** Once the server has a number or a code, the act keeps none: the board has the number, and the table of codes the code. */
export const forgetSentSecrets = (db: ProfileDatabase): Promise<number> =>
  db.acts
    .filter(
      ({ record, receipt }) => receipt !== null && (record.kind === 'telephone' || record.kind === 'invite'),
    )
    .modify((row, change) => {
      change.value = { ...row, record: withoutSecret(row.record) }
    })

/** What has no receipt yet, in the order it was done. */
export const findUnsentActs = async (db: ProfileDatabase): Promise<StoredAct[]> =>
  (await listActs(db)).filter(({ state }) => state !== 'sent').toReversed()

/** She takes a refused act off her list. Its number stays used; the server keeps what it refused. */
export const dropRefused = (db: ProfileDatabase, id: string): Promise<void> =>
  db.transaction('rw', db.acts, db.outbox, async () => {
    if ((await db.outbox.get(id))?.state !== 'refused') return
    await db.acts.delete(id)
    await db.outbox.delete(id)
  })
