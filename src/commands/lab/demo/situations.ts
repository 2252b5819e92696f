/** The lives the board has to tell apart, and how many educators lead each. */
export type Situation = {
  readonly kind: string
  readonly howMany: number
  /** Days between two contacts with the server; null: none after joining. */
  readonly contactEveryDays: number | null
  /** The last contact, this many days ago; 0 goes on to today. */
  readonly silentForDays: number
  /** When she begins a module, as a share of the time from assigning to due; more than 1 is late. */
  readonly beginsAt: number
  readonly daysPerLesson: number
  /** How many modules she studies of those assigned. */
  readonly modules: number
  /** The chance that a response is right, at the first try; each further try adds a bit. */
  readonly skill: number
  /** How often she takes the quiz before she gives up. */
  readonly tries: number
  readonly freeMb: number
  /** Her phone's clock is ahead by this much. */
  readonly clockAheadMs: number
  readonly hasRefusedRecord: boolean
  /** Her supervisor ended her account some days ago. */
  readonly leaves: boolean
}

const hour = 3_600_000
const day = 24 * hour

const usual: Situation = {
  kind: 'steady',
  howMany: 20,
  contactEveryDays: 7,
  silentForDays: 0,
  beginsAt: 0.2,
  daysPerLesson: 2,
  modules: 3,
  skill: 0.86,
  tries: 3,
  freeMb: 1_900,
  clockAheadMs: 0,
  hasRefusedRecord: false,
  leaves: false,
}

export const situations: readonly Situation[] = [
  usual,
  { ...usual, kind: 'keen', howMany: 8, contactEveryDays: 3, beginsAt: 0.02, daysPerLesson: 1, skill: 0.96 },
  { ...usual, kind: 'struggling', howMany: 4, skill: 0.58, daysPerLesson: 3 },
  { ...usual, kind: 'gave up after a try', howMany: 2, skill: 0.35, tries: 1 },
  { ...usual, kind: 'late', howMany: 6, beginsAt: 0.95, daysPerLesson: 3 },
  {
    ...usual,
    kind: 'far from any network',
    howMany: 5,
    contactEveryDays: 40,
    daysPerLesson: 1,
    beginsAt: 0.1,
  },
  { ...usual, kind: 'never connected again', howMany: 4, contactEveryDays: null, modules: 0 },
  { ...usual, kind: 'stopped', howMany: 2, silentForDays: 40, modules: 1 },
  { ...usual, kind: 'left', howMany: 1, silentForDays: 30, modules: 1, leaves: true },
  { ...usual, kind: 'phone full', howMany: 2, modules: 0, freeMb: 9 },
  { ...usual, kind: 'clock years behind', howMany: 1, clockAheadMs: -(3 * 365 * day + 5 * hour) },
  { ...usual, kind: 'clock a day ahead', howMany: 1, clockAheadMs: 26 * hour },
  { ...usual, kind: 'a refused record', howMany: 2, hasRefusedRecord: true },
  { ...usual, kind: 'only reads', howMany: 2, modules: 1, beginsAt: 0.5, daysPerLesson: 20 },
]
