import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createApp } from '#server/app.ts'
import { createFirstLink } from '#server/accounts/one-time-link.ts'
import type { Passwords } from '#server/accounts/passwords.ts'
import { createDependencies } from '#server/create-dependencies.ts'
import type { Db } from '#server/database/database.ts'
import type { Dependencies } from '#server/dependencies.ts'
import type { LogLine } from '#server/http/log.ts'
import { type AccountId, type AssignmentId, type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import {
  type AssignmentPut,
  boardResponse,
  type Board,
  type BoardCell,
  done,
} from '#protocol/desk/supervision.ts'
import { learnerResponse, type LearnerPage } from '#protocol/desk/supervision-learner.ts'
import { type DatabaseKind, openTestDatabase } from './databases.ts'
import { aPack, type TestPack, writeDist } from './packs.ts'
import { mustBeDescribed } from './described.ts'
import { type Reply, type Send, TestPhone } from './phone.ts'

/** Nine o'clock on a Monday, in Casablanca. */
export const monday = Date.UTC(2026, 8, 7, 8, 0)
export const dayMs = 86_400_000
export const password = 'une phrase de passe'

export type Association = {
  readonly deps: Dependencies
  readonly send: Send
  readonly pack: TestPack
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** The folder a build would have written. */
  readonly dist: string
  readonly log: readonly LogLine[]
  readonly administrator: TestPhone
  now(): number
  setClock(at: number): void
  newPhone(clock?: () => number): TestPhone
  /** A supervisor who has signed in, following these cohorts. */
  newSupervisor(login: string, cohortIds: readonly CohortId[]): Promise<TestPhone>
  newCohort(name?: string, by?: TestPhone): Promise<CohortId>
  /** A code for a cohort. */
  invite(
    cohortId: CohortId,
    name?: string | null,
    by?: TestPhone,
  ): Promise<{ code: string; id: Id<'invitation'> }>
  /** A phone that has joined a cohort. */
  newLearner(cohortId: CohortId, name?: string): Promise<TestPhone>
  assign(put: Partial<AssignmentPut>, id?: AssignmentId, by?: TestPhone): Promise<AssignmentId>
  board(by?: TestPhone): Promise<Board>
  cell(learner: TestPhone, moduleId?: string): Promise<BoardCell | undefined>
  learnerPage(learner: TestPhone, by?: TestPhone): Promise<LearnerPage>
  close(): Promise<void>
}

type Options = {
  readonly packs?: readonly TestPack[]
  readonly freeBytes?: number
  /** Called with copies of each request and what came back. */
  readonly hear?: (request: Request, response: Response) => Promise<void>
  /** Called for each statement that is sent to the database. */
  readonly onStatement?: () => void
}

/** A whole server with an administrator and one module, in a database of its own. Its clock stands still until it is set. */
export async function openAssociation(kind: DatabaseKind, options: Options = {}): Promise<Association> {
  const database = await openTestDatabase(kind)
  const packs = options.packs ?? [aPack()]
  const pack = packs[0] ?? aPack()
  const dist = join(database.dataDir, 'dist')
  writeDist(dist, packs)
  let now = monday
  const log: LogLine[] = []
  const made = await createDependencies({
    db: watched(database.db, options.onStatement),
    clock: () => now,
    random: (bytes) => randomBytes(bytes),
    log: (line) => log.push(line),
    dataDir: database.dataDir,
    dist,
    isHttps: false,
    freeBytes: () => Promise.resolve(options.freeBytes ?? 1e12),
    isStopping: () => false,
  })
  const deps = { ...made, passwords: hashedOnce(made.passwords) }
  const app = createApp(deps)
  const send: Send = async (request) => {
    const asked = options.hear === undefined ? request : request.clone()
    const response = await app.request(request)
    await mustBeDescribed(app, request, response)
    await options.hear?.(asked, response.clone())
    return response
  }
  const newPhone = (clock: () => number = () => now): TestPhone => new TestPhone(send, clock)
  const newId = <Kind extends string>(): Id<Kind> => uuidV7<Kind>(now, randomBytes(10))

  const administrator = newPhone()
  const token = newToken()
  await createFirstLink(database.db, token, newId(), now)
  succeed(await administrator.setPassword(token, password, { login: 'admin', name: 'Administrator' }))

  const put = async (by: TestPhone, path: string, body: unknown): Promise<void> =>
    void succeed(await by.ask(done, 'PUT', path, body))

  const association: Association = {
    deps,
    send,
    pack,
    databaseUrl: database.databaseUrl,
    dataDir: database.dataDir,
    dist,
    log,
    administrator,
    now: () => now,
    setClock: (at) => void (now = at),
    newPhone,
    async newSupervisor(login, cohortIds) {
      const id = newId<'account'>()
      await put(administrator, `/api/supervisors/${id}`, {
        name: `Supervisor ${login}`,
        login,
        phone: '+212 600 000 000',
        administrator: false,
        cohortIds,
        ended: false,
      })
      const linkToken = newToken()
      await put(administrator, `/api/password-links/${newId()}`, { accountId: id, token: linkToken })
      const phone = newPhone()
      succeed(await phone.setPassword(linkToken, password))
      return phone
    },
    async newCohort(name = 'Ait Benhaddou', by = administrator) {
      const id = newId<'cohort'>()
      await put(by, `/api/cohorts/${id}`, { name, timeZone: 'Africa/Casablanca' })
      return id
    },
    async invite(cohortId, name = null, by = administrator) {
      const code = makeCode(randomBytes(6))
      const id = newId<'invitation'>()
      await put(by, '/api/invitations', { cohortId, invitations: [{ id, code, name, replaces: null }] })
      return { code, id }
    },
    async newLearner(cohortId, name = 'Amina') {
      const { code } = await association.invite(cohortId)
      const phone = newPhone()
      succeed(await phone.join(code, name))
      return phone
    },
    async assign(changes, id = newId<'assignment'>(), by = administrator) {
      await put(by, `/api/assignments/${id}`, {
        moduleId: pack.moduleId,
        cohortId: null,
        learnerId: null,
        dueOn: '2026-09-14',
        graceDays: 0,
        note: null,
        withdrawn: false,
        ...changes,
      })
      return id
    },
    board: async (by = administrator) => succeed(await by.ask(boardResponse, 'GET', '/api/board')),
    async cell(learner, moduleId = pack.moduleId) {
      const board = await association.board()
      return board.learners
        .find((row) => row.id === learner.account?.id)
        ?.cells.find((row) => row.moduleId === moduleId)
    },
    learnerPage: async (learner, by = administrator) =>
      succeed(await by.ask(learnerResponse, 'GET', `/api/learners/${idOf(learner)}`)),
    async close() {
      await deps.writer.drain()
      await database.remove()
    },
  }
  return association
}

function watched(db: Db, onStatement: (() => void) | undefined): Db {
  if (!onStatement) return db
  return db.withPlugin({
    // Called for subqueries as well, so nothing is counted here.
    transformQuery: ({ node }) => node,
    transformResult({ result }) {
      onStatement()
      return Promise.resolve(result)
    },
  })
}

const hashes = new Map<string, Promise<string>>()

/** A hash takes long by design: that of a password is made once for all associations of this process. */
function hashedOnce(passwords: Passwords): Passwords {
  return {
    ...passwords,
    hashPassword(text) {
      const hash = hashes.get(text) ?? passwords.hashPassword(text)
      hashes.set(text, hash)
      return hash
    },
  }
}

export const newToken = (): string => randomBytes(16).toString('base64url')

export function idOf(phone: TestPhone): AccountId {
  if (phone.account === null) throw new Error('this phone has not joined')
  return phone.account.id
}

export function succeed<T>(reply: Reply<T>): T {
  if (reply.kind === 'problem')
    throw new Error(`refused: ${reply.problem.reason} ${reply.problem.paths?.join() ?? ''}`)
  return reply.body
}
