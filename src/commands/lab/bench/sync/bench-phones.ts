import { uuidV7 } from '#domain/id.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { syncResponse } from '#protocol/sync/sync.ts'
import { protocolVersion } from '#protocol/version/version.ts'
import * as v from 'valibot'
import { demand } from '../../demo/demo-phone.ts'
import { diceFrom } from '../../demo/dice.ts'
import { staffPhone } from '../../demo/staff-phone.ts'
import { downloadPacks, type StudyPack } from '../../demo/packs.ts'
import { takeQuiz } from '../../demo/study.ts'
import { type DeviceKey, deviceKeyFrom, signedRequest } from '../../phone.ts'
import type { ServerProcess } from '../server/server-process.ts'

/** A phone that joined, and the next request it would send: made beforehand, so that the client costs both servers the same. */
export type BenchPhone = { readonly key: DeviceKey; readonly nextSync: (attempts: number) => Request }

const dice = diceFrom(1, 'bench')

export async function joinedPhones(server: ServerProcess, many: number): Promise<BenchPhone[]> {
  const worker = { login: 'bench', name: 'Bench', password: 'une phrase de passe' }
  const administrator = staffPhone(server.url, worker, Date.now)
  await administrator.setPassword(server.started.firstToken, true)
  const cohortId = uuidV7<'cohort'>(Date.now(), dice.bytes(10))
  await administrator.putCohort(cohortId, { name: 'Bench', timeZone: 'Africa/Casablanca' })
  const pack = (await downloadPacks(server.url)).find(({ ar }) => ar.moduleId === 'play-and-interactions')?.ar
  if (pack === undefined) throw new Error('the module of the bench is not in the build')
  const phones: BenchPhone[] = []
  for (let index = 0; index < many; index++) {
    const code = makeCode(dice.bytes(6))
    const id = uuidV7<'invitation'>(Date.now(), dice.bytes(10))
    await administrator.putInvitations(cohortId, [{ id, code, name: `Bench ${index}` }])
    const key = deviceKeyFrom(`bench ${index}`)
    const body = { protocol: protocolVersion, code, publicKey: key.publicKey, name: `Bench ${index}` }
    await demand(key, server.url, { method: 'POST', path: '/api/join', nowMs: Date.now(), body })
    phones.push(await phoneOf(server.url, key, pack))
  }
  return phones
}

async function phoneOf(url: string, key: DeviceKey, pack: StudyPack): Promise<BenchPhone> {
  let seq = 1
  const request = (epoch: string | null, cursor: string | null, records: readonly LearningRecord[]) => ({
    method: 'POST' as const,
    path: '/api/sync',
    nowMs: Date.now(),
    body: {
      protocol: protocolVersion,
      epoch,
      cursor,
      now: Date.now(),
      device: { ...report, waiting: records.length, nextSeq: seq },
      records,
    },
  })
  const first = v.parse(syncResponse, await demand(key, url, request(null, null, [])))
  // The server numbers what a phone delivers one by one. So the cursor of a later response is known before it is asked for.
  let cursor = Number(first.cursor)
  const nextSync = (attempts: number): Request => {
    const records = Array.from({ length: attempts }, () => attemptOf(pack, seq++))
    const made = signedRequest(key, url, request(first.epoch, String(cursor), records))
    cursor += attempts
    return made
  }
  return { key, nextSync }
}

const report = { build: 'bench', freeMb: 900, persisted: true, refused: 0, packs: {} }

function attemptOf(pack: StudyPack, seq: number): LearningRecord {
  const act = takeQuiz(pack, 0.7, Date.now() - 60_000, { aheadMs: 0, offsetMs: 0 }, dice)
  if (act === undefined) throw new Error('the module of the bench has no quiz')
  return { ...act.record, seq }
}
