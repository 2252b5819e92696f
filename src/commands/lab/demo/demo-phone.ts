import * as v from 'valibot'
import { enrolResponse } from '#protocol/enrolment/enrol-response.ts'
import { syncResponse } from '#protocol/sync/sync.ts'
import { protocolVersion } from '#protocol/version/version.ts'
import { ask, deviceKeyFrom, type DeviceKey, type RequestToSign } from '../phone.ts'
import type { StudyPack } from './packs.ts'
import type { DemoRecord } from './study.ts'

/** Sends and insists: in the demo every refusal is a fault of the demo. */
export async function demand(key: DeviceKey, url: string, request: RequestToSign): Promise<unknown> {
  const { status, body } = await ask(key, url, request)
  if (status === 200) return body
  throw new Error(`${request.method} ${request.path} got ${status}: ${JSON.stringify(body)}`)
}

export type PhoneFacts = {
  readonly url: string
  readonly name: string
  readonly build: string
  readonly freeMb: number
  readonly aheadMs: number
  readonly installed: readonly StudyPack[]
}

/** A phone of the demo: joins once, and syncs what was done on it so far. */
export function demoPhone(facts: PhoneFacts) {
  const { url, name, aheadMs } = facts
  const key = deviceKeyFrom(name)
  let epoch: string | null = null
  let cursor: string | null = null
  let sent = 0
  let refused = 0

  async function join(code: string, nowMs: number): Promise<v.InferOutput<typeof enrolResponse>['account']> {
    const body = { protocol: protocolVersion, code, publicKey: key.publicKey, name }
    const response = await demand(key, url, { method: 'POST', path: '/api/join', nowMs, body })
    return v.parse(enrolResponse, response).account
  }

  async function sync(acts: readonly DemoRecord[], nowMs: number): Promise<void> {
    const done = acts.filter(({ trueAt }) => trueAt <= nowMs).map(({ record }) => record)
    let more = true
    while (more || sent < done.length) {
      const records = done.slice(sent, sent + 50)
      const response = v.parse(
        syncResponse,
        await demand(key, url, {
          method: 'POST',
          path: '/api/sync',
          nowMs,
          body: {
            protocol: protocolVersion,
            epoch,
            cursor,
            now: nowMs + aheadMs,
            device: {
              ...deviceReport(),
              // What will still wait when this delivery has arrived, as phones say it.
              waiting: done.length - sent - records.length,
              refused,
              nextSeq: done.length + 1,
            },
            records,
          },
        }),
      )
      ;({ epoch, cursor, more } = response)
      sent += records.length
      refused += response.replies.filter(({ kind }) => kind === 'refused').length
    }
  }

  function deviceReport() {
    const packs = facts.installed.map((pack) => [
      `${pack.moduleId}.${pack.language}`,
      pack.packHash.slice(0, 8),
    ])
    return {
      build: facts.build,
      freeMb: facts.freeMb,
      persisted: facts.freeMb > 100,
      packs: Object.fromEntries(packs),
    }
  }

  return { join, sync }
}
