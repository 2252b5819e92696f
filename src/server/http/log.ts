/** One line of JSON for each thing worth knowing. Never a header, a body, a name or an address. */
export type LogLine = {
  readonly event: string
  /** The time, which the log itself writes: no line may have a field of this name. */
  readonly at?: never
  readonly [field: string]: string | number | boolean | null
}
export type Log = (line: LogLine) => void

export function createLog(clock: () => number, write: (text: string) => void): Log {
  return (line) => write(`${JSON.stringify({ at: new Date(clock()).toISOString(), ...line })}\n`)
}
