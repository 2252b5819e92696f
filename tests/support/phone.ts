import { createHash, randomBytes, sign } from 'node:crypto'
import { deviceKeyFrom, signedRequest, type DeviceKey } from '#commands/lab/phone.ts'
import type { Act, ActFacts } from '#domain/desk/act.ts'
import { asId, uuidV7 } from '#domain/id.ts'
import type {
  AttemptRecord,
  LearningRecord,
  PracticeRecord,
  QuestionRecord,
  SessionRecord,
  VoidRecord,
} from '#domain/progress/record.ts'
import { type EnrolResponse, enrolResponse } from '#protocol/enrolment/enrol-response.ts'
import { problem, type Problem } from '#protocol/problem.ts'
import { contentDigestOf, signatureBase, signatureHeaderOf, signatureParams } from '#protocol/signature.ts'
import { type DeviceReport, syncResponse, type SyncResponse } from '#protocol/sync/sync.ts'
import { protocolHeader, protocolVersion } from '#protocol/version/version.ts'
import * as v from 'valibot'
import type { TestPack } from './packs.ts'

/** How a request reaches the server: straight into the application, or over a socket. */
export type Send = (request: Request) => Response | Promise<Response>

export type Reply<T> =
  | { readonly kind: 'answer'; readonly body: T }
  | { readonly kind: 'problem'; readonly status: number; readonly problem: Problem }

/** What a phone is to the server: a key, a sequence, a clock of its own, a cursor. */
export class TestPhone {
  readonly key: DeviceKey
  account: EnrolResponse['account'] | null = null
  epoch: string | null = null
  cursor: string | null = null
  nextSeq = 1
  /** The protocol number it speaks: an older phone's, or today's. */
  protocol = protocolVersion
  readonly #send: Send
  readonly #clock: () => number

  constructor(
    send: Send,
    clock: () => number,
    key: DeviceKey = deviceKeyFrom(randomBytes(16).toString('hex')),
  ) {
    this.#send = send
    this.#clock = clock
    this.key = key
  }

  request(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    nowMs: number = this.#clock(),
  ): Request {
    return signedRequest(this.key, 'http://server', {
      method,
      path,
      ...(body === undefined ? {} : { body }),
      nowMs,
      protocol: this.protocol,
    })
  }

  /** A signed POST with bytes of the test's own choosing. */
  requestOf(path: string, bytes: Uint8Array<ArrayBuffer>, encoding: string | null = null): Request {
    const contentDigest = contentDigestOf(createHash('sha256').update(bytes).digest('base64'))
    const createdS = Math.floor(this.#clock() / 1000)
    const parts = { method: 'POST', path, query: '?', contentDigest, createdS, keyId: this.key.keyId }
    const signature = sign('sha256', Buffer.from(signatureBase(parts)), {
      key: this.key.privateKey,
      dsaEncoding: 'ieee-p1363',
    })
    const headers = new Headers({
      [protocolHeader]: String(this.protocol),
      'Signature-Input': `se=${signatureParams(parts)}`,
      Signature: signatureHeaderOf(signature.toString('base64')),
      'Content-Digest': contentDigest,
    })
    if (encoding !== null) headers.set('Content-Encoding', encoding)
    return new Request(`http://server${path}`, { method: 'POST', headers, body: bytes })
  }

  async ask<Schema extends v.GenericSchema>(
    schema: Schema,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<Reply<v.InferOutput<Schema>>> {
    const response = await this.#send(this.request(method, path, body))
    const json: unknown = await response.json()
    if (response.status === 200) return { kind: 'answer', body: v.parse(schema, json) }
    return { kind: 'problem', status: response.status, problem: v.parse(problem, json) }
  }

  async raw(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Response> {
    return this.#send(this.request(method, path, body))
  }

  join(code: string, name: string | null = 'Amina', more: object = {}): Promise<Reply<EnrolResponse>> {
    return this.#enrol('/api/join', {
      protocol: this.protocol,
      code,
      publicKey: this.key.publicKey,
      name,
      ...more,
    })
  }

  signIn(login: string, password: string): Promise<Reply<EnrolResponse>> {
    return this.#enrol('/api/sign-in', {
      protocol: this.protocol,
      login,
      password,
      publicKey: this.key.publicKey,
      deviceName: 'phone',
    })
  }

  setPassword(
    token: string,
    password: string,
    first: { login: string; name: string } | null = null,
  ): Promise<Reply<EnrolResponse>> {
    const who = { login: first?.login ?? null, name: first?.name ?? null }
    return this.#enrol('/api/password', {
      protocol: this.protocol,
      token,
      ...who,
      password,
      publicKey: this.key.publicKey,
      deviceName: 'phone',
    })
  }

  async #enrol(path: string, body: unknown): Promise<Reply<EnrolResponse>> {
    const reply = await this.ask(enrolResponse, 'POST', path, body)
    if (reply.kind === 'answer') this.account = reply.body.account
    return reply
  }

  syncBody(records: readonly unknown[], report: Partial<DeviceReport> = {}, now: number = this.#clock()) {
    const device: DeviceReport = {
      build: 'test',
      freeMb: 900,
      persisted: true,
      waiting: records.length,
      refused: 0,
      nextSeq: this.nextSeq,
      packs: {},
      ...report,
    }
    return { protocol: this.protocol, epoch: this.epoch, cursor: this.cursor, now, device, records }
  }

  /** One round; the cursor moves on. */
  async sync(
    records: readonly unknown[] = [],
    report: Partial<DeviceReport> = {},
    now?: number,
  ): Promise<SyncResponse> {
    const reply = await this.ask(syncResponse, 'POST', '/api/sync', this.syncBody(records, report, now))
    if (reply.kind === 'problem')
      throw new Error(`sync was refused: ${reply.problem.reason} ${reply.problem.paths?.join() ?? ''}`)
    this.epoch = reply.body.epoch
    this.cursor = reply.body.cursor
    return reply.body
  }

  #common(pack: TestPack, submittedAt: number) {
    return {
      id: uuidV7<'record'>(submittedAt, randomBytes(10)),
      seq: this.nextSeq++,
      submittedAt,
      offsetMs: 0,
      moduleId: pack.moduleId,
      packHash: pack.packHash,
      language: pack.language,
    }
  }

  /** `right` says which questions get right responses; the others get a wrong choice. */
  attempt(pack: TestPack, right: readonly string[], changes: Partial<AttemptRecord> = {}): AttemptRecord {
    const at = changes.submittedAt ?? this.#clock()
    const responses = pack.quiz.questions.map(({ questionId }) => ({
      questionId,
      given: [right.includes(questionId) ? 'a' : 'b'],
      spentMs: 5000,
    }))
    return {
      ...this.#common(pack, at),
      kind: 'attempt',
      startedAt: at - 60_000,
      spentMs: 60_000,
      seed: 7,
      responses,
      score: { raw: right.length, max: pack.quiz.questions.length },
      ...changes,
    }
  }

  session(pack: TestPack, changes: Partial<SessionRecord> = {}): SessionRecord {
    const at = changes.submittedAt ?? this.#clock()
    return {
      ...this.#common(pack, at),
      kind: 'session',
      lessonId: asId('why-play'),
      startedAt: at - 60_000,
      spentMs: 60_000,
      furthestCard: 9,
      cards: 9,
      completed: true,
      ...changes,
    }
  }

  /** A practice task called ready. */
  practice(pack: TestPack, changes: Partial<PracticeRecord> = {}): PracticeRecord {
    const at = changes.submittedAt ?? this.#clock()
    return {
      ...this.#common(pack, at),
      kind: 'practice',
      startedAt: at - 86_400_000,
      doneSteps: [asId('prepare')],
      selfCheck: [{ lineId: asId('waits'), answer: 'partly' }],
      reflection: null,
      ...changes,
    }
  }

  question(pack: TestPack, changes: Partial<QuestionRecord> = {}): QuestionRecord {
    return {
      ...this.#common(pack, changes.submittedAt ?? this.#clock()),
      kind: 'question',
      topic: 'lesson',
      lessonId: asId('why-play'),
      card: 'idea',
      text: 'How long should I wait?',
      ...changes,
    }
  }

  /** An act of the desk. */
  act(facts: ActFacts, changes: Partial<Pick<Act, 'submittedAt' | 'offsetMs'>> = {}): Act {
    const submittedAt = changes.submittedAt ?? this.#clock()
    const id = uuidV7<'record'>(submittedAt, randomBytes(10))
    const about = { moduleId: null, packHash: null, language: 'ar' } as const
    return { ...facts, id, seq: this.nextSeq++, submittedAt, offsetMs: 0, ...about, ...changes }
  }

  voiding(pack: TestPack, record: LearningRecord): VoidRecord {
    return {
      ...this.#common(pack, this.#clock()),
      kind: 'void',
      voids: record.id,
      reason: 'tapped by a child',
    }
  }
}

export const everyQuestion = ['q01', 'q02', 'q03', 'q04'] as const
