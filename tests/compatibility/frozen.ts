/**
 * What the tests ask of a build, today's or a frozen one. A frozen build is a bundle made on its day: it cannot follow a
 * change here. So these words stay as they are; a new need is a new, optional word.
 */
export type FrozenPhone = {
  /** Uses an invitation. `enrolled`, the reason it was refused, or `unreachable`. */
  readonly join: (code: string, name: string) => Promise<string>
  /** Signs in to an account of the desk. */
  readonly signIn: (login: string, password: string) => Promise<string>
  /** Gets a module of the catalogue onto the phone; the kind of the outcome. */
  readonly install: (moduleId: string) => Promise<string>
  /** The modules on offer, as far as this build understands the catalogue. */
  readonly offered: () => Promise<string[]>
  /** Starts a quiz and leaves it after the first response. */
  readonly beginQuiz: (moduleId: string) => Promise<void>
  /** Finishes a quiz of an installed module; `a` is chosen everywhere. The record's id. */
  readonly finishQuiz: (moduleId: string) => Promise<string>
  readonly finishLesson: (moduleId: string) => Promise<string>
  readonly askQuestion: (text: string) => Promise<string>
  /** One round, as at opening the app; the kind of the outcome. */
  readonly sync: () => Promise<string>
  /** Reads what a screen of the desk reads; `understood`, `malformed`, or the reason it was refused. */
  readonly readDesk: (screen: DeskScreen, id?: string) => Promise<string>
  readonly state: () => Promise<PhoneState>
  readonly close: () => void
}

export type DeskScreen = 'board' | 'learner' | 'questions' | 'supervisors'

export type PhoneState = {
  readonly name: string | null
  readonly waiting: number
  readonly refused: number
  readonly sent: number
  readonly drafts: number
  readonly receipts: readonly string[]
  readonly assignedModules: readonly string[]
  readonly replies: readonly string[]
  readonly certificates: number
  /** Why the last try failed; null when none did. */
  readonly lastFailure: string | null
}

export type PhoneWorld = {
  /** Names the databases, so that another build opens what this one wrote. */
  readonly name: string
  readonly now: () => number
  readonly fetch: typeof fetch
  readonly build: string
}

export type OpenPhone = (world: PhoneWorld) => Promise<FrozenPhone>

export type ServerWorld = {
  readonly dataDir: string
  readonly dist: string
  readonly now: () => number
}

export type FrozenServer = {
  readonly answer: (request: Request) => Promise<Response>
  /** The link of the first administrator. */
  readonly makeFirstLink: (token: string, id: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type OpenServer = (world: ServerWorld) => Promise<FrozenServer>
