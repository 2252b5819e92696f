/** Somebody of this phone, and how many of her records were not sent. */
export type Noted = { readonly id: string; readonly name: string; readonly unsent: number }

/** Pages have it, workers do not. */
declare const localStorage: {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
}

const key = 'se-people'

/** What is noted of this phone's people outside the databases, which a browser may throw away all at once. */
export function readNoted(): readonly Noted[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Noted[] // Written only by writeNoted.
  } catch {
    return [] // Forbidden, or not ours.
  }
}

export function writeNoted(people: readonly Noted[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(people))
  } catch {
    // Forbidden or full: the note is a second line, and no work depends on it.
  }
}

/** Somebody removed on purpose, or whose loss was read. */
export const forgetTraces = (ids: readonly string[]): void =>
  writeNoted(readNoted().filter(({ id }) => !ids.includes(id)))
