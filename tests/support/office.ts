import { randomBytes } from 'node:crypto'
import { type AccountId, type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { boardResponse, type Board, done } from '#protocol/desk/supervision.ts'
import { TestPhone } from './phone.ts'

/** Any server that replies: in a process of a clone, of a release, or in this one. */
export type ReachedServer = { readonly url: string; readonly firstToken: string | null }

export const officePassword = 'une phrase de passe'

/** What an association's administrator does before a journey begins, over the network like everybody. */
export class Office {
  readonly #server: ReachedServer
  readonly phone: TestPhone
  cohortId: CohortId = newId<'cohort'>()

  private constructor(server: ReachedServer, phone: TestPhone) {
    this.#server = server
    this.phone = phone
  }

  static async open(server: ReachedServer): Promise<Office> {
    const phone = new TestPhone((request) => fetch(onto(server, request)), Date.now)
    const office = new Office(server, phone)
    const token = server.firstToken
    if (token === null) throw new Error('there is an administrator already')
    const made = await phone.setPassword(token, officePassword, { login: 'directrice', name: 'Rachida' })
    if (made.kind === 'problem') throw new Error(made.problem.reason)
    await office.put(`/api/cohorts/${office.cohortId}`, {
      name: 'دوار أيت واحمان',
      timeZone: 'Africa/Casablanca',
    })
    return office
  }

  async put(path: string, body: unknown): Promise<void> {
    const reply = await this.phone.ask(done, 'PUT', path, body)
    if (reply.kind === 'problem') throw new Error(`${path}: ${reply.problem.reason}`)
  }

  /** A code that lets one phone join the cohort. */
  async invite(name: string | null = null): Promise<string> {
    const code = makeCode(randomBytes(6))
    await this.put('/api/invitations', {
      cohortId: this.cohortId,
      invitations: [{ id: newId<'invitation'>(), code, name, replaces: null }],
    })
    return code
  }

  newPhone(): TestPhone {
    return new TestPhone((request) => fetch(onto(this.#server, request)), Date.now)
  }

  /** A learner who has joined and been in contact, with no browser. */
  async learnerWithoutScreen(name: string): Promise<TestPhone> {
    const phone = this.newPhone()
    const joined = await phone.join(await this.invite(), name)
    if (joined.kind === 'problem') throw new Error(joined.problem.reason)
    await phone.sync()
    return phone
  }

  async newCohort(name: string): Promise<CohortId> {
    const id = newId<'cohort'>()
    await this.put(`/api/cohorts/${id}`, { name, timeZone: 'Africa/Casablanca' })
    return id
  }

  async addSupervisor(name: string, login: string, cohortIds: readonly CohortId[]): Promise<AccountId> {
    const id = newId<'account'>()
    const facts = { name, login, phone: null, administrator: false, cohortIds, ended: false }
    await this.put(`/api/supervisors/${id}`, facts)
    return id
  }

  /** The one-time link with which she sets a password. */
  async passwordLink(accountId: AccountId): Promise<string> {
    const token = randomBytes(16).toString('base64url')
    await this.put(`/api/password-links/${newId<'link'>()}`, { accountId, token })
    return `/ar/password/#${token}`
  }

  /** A code that opens a known learner's account again. */
  async recover(name: string): Promise<string> {
    const code = makeCode(randomBytes(6))
    const learnerId = await this.learnerId(name)
    await this.put(`/api/recoveries/${newId<'invitation'>()}`, { learnerId, code })
    return code
  }

  async assign(moduleId: string, dueOn: string | null): Promise<void> {
    const body = {
      moduleId,
      cohortId: this.cohortId,
      learnerId: null,
      dueOn,
      graceDays: 0,
      note: null,
      withdrawn: false,
    }
    await this.put(`/api/assignments/${newId<'assignment'>()}`, body)
  }

  async board(): Promise<Board> {
    const reply = await this.phone.ask(boardResponse, 'GET', '/api/board')
    if (reply.kind === 'problem') throw new Error(reply.problem.reason)
    return reply.body
  }

  async learner(name: string): Promise<Board['learners'][number] | undefined> {
    return (await this.board()).learners.find((learner) => learner.name === name)
  }

  async learnerId(name: string): Promise<AccountId> {
    const learner = await this.learner(name)
    if (!learner) throw new Error(`nobody is called ${name}`)
    return learner.id
  }

  get url(): string {
    return this.#server.url
  }
}

function newId<Kind extends string>(): Id<Kind> {
  return uuidV7<Kind>(Date.now(), randomBytes(10))
}

/** The same signed request, to this server: the signature does not name the host. */
function onto(server: ReachedServer, request: Request): Request {
  const url = new URL(request.url)
  return new Request(server.url + url.pathname + url.search, request)
}
