import { plainName } from '#domain/people/same-name.ts'
import { cleanLine, hasVisibleSign } from '#domain/text/clean.ts'
import { longestName, readLine } from '#domain/text/line.ts'
import { type NameDoubt, nameDoubt } from '#domain/text/name-doubt.ts'

/** A name of a pasted list while it is looked at. */
export type NameLine = {
  /** Tells lines apart while they come and go. */
  readonly key: number
  readonly name: string
  readonly isTaken: boolean
}
export type LineDoubt = 'in-group' | 'invited' | 'twice' | 'empty' | 'too-long' | 'sentence' | NameDoubt

/** What a message begins and ends with, beside the names it brings. */
const greeting =
  /^(?:السلام عليكم|سلام عليكم|صباح الخير|مساء الخير|شكرا|مرحبا|bonjour|bonsoir|salut|merci|voici|hello|thank)(?!\p{L})/iu
/** The longest names of people have fewer words. */
const mostWordsOfName = 7

/** Whom a name of the list may be already. */
export type KnownNames = {
  readonly people: readonly string[]
  /** Of invitations that are still open. */
  readonly invited: readonly string[]
}

/** What is to be looked at in each line; nothing for most. */
export function doubtsOf(
  lines: readonly NameLine[],
  { people, invited }: KnownNames,
): ReadonlyMap<number, LineDoubt> {
  const inGroup = new Set(people.map(plainName))
  const open = new Set(invited.map(plainName))
  const before = new Set<string>()
  const doubts = new Map<number, LineDoubt>()
  for (const { key, name } of lines) {
    const plain = plainName(name)
    const doubt = wrongIn(name) ?? (plain === '' ? null : already(plain))
    if (doubt !== null) doubts.set(key, doubt)
    before.add(plain)
  }
  return doubts

  function already(plain: string): LineDoubt | null {
    if (inGroup.has(plain)) return 'in-group'
    if (open.has(plain)) return 'invited'
    return before.has(plain) ? 'twice' : null
  }
}

function wrongIn(name: string): LineDoubt | null {
  if (!hasVisibleSign(name)) return 'empty'
  if (readLine(name, longestName).kind === 'too-long') return 'too-long'
  const line = cleanLine(name)
  const isSentence = greeting.test(line) || line.split(' ').length > mostWordsOfName
  return isSentence ? 'sentence' : nameDoubt(name)
}

/** No invitation is made of these, whatever she says. */
export const isImpossible = (doubt: LineDoubt | undefined): boolean =>
  doubt === 'empty' || doubt === 'too-long'

/** The lines as they are shown first: what is doubtful is left out until she takes it. */
export function nameLinesOf(names: readonly string[], known: KnownNames): NameLine[] {
  const lines = names.map((name, key) => ({ key, name, isTaken: true }))
  const doubts = doubtsOf(lines, known)
  return lines.map((line) => ({ ...line, isTaken: !doubts.has(line.key) }))
}
