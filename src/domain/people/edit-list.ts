import { isSame, mergeEdit } from './edit.ts'

type Named<Line> = ReadonlyMap<string, Line>

/**
 * Two people change one list at once, each some lines of it. `nameOf` tells a line from the others; undefined when both made
 * something else of one line. What only others added comes last.
 */
export function mergeList<Line extends object>(
  present: readonly Line[],
  asked: readonly Line[],
  seen: readonly Line[],
  nameOf: (line: Line) => string,
): Line[] | undefined {
  const merged = mergeLines(present, asked, seen, nameOf, () => undefined)
  return merged.every((line) => line !== undefined) ? merged : undefined
}

/** The same, for a form that shows hers beside theirs: where both changed a line, what she wrote stands. */
export function rebaseList<Line extends object>(
  present: readonly Line[],
  asked: readonly Line[],
  seen: readonly Line[],
  nameOf: (line: Line) => string,
): Line[] {
  return mergeLines(present, asked, seen, nameOf, (now, hers, then) => {
    if (now === undefined || hers === undefined) return hers ?? now
    const rebased = { ...hers }
    for (const key in hers) if (then && isSame(hers[key], then[key])) rebased[key] = now[key]
    return rebased
  }).filter((line) => line !== undefined)
}

/** Of a line both changed; one of them may have taken it away. */
type Settle<Line> = (
  now: Line | undefined,
  hers: Line | undefined,
  then: Line | undefined,
) => Line | undefined

function mergeLines<Line extends object>(
  present: readonly Line[],
  asked: readonly Line[],
  seen: readonly Line[],
  nameOf: (line: Line) => string,
  settle: Settle<Line>,
): (Line | undefined)[] {
  const [now, hers, then] = [named(present, nameOf), named(asked, nameOf), named(seen, nameOf)]
  const stay = [...hers].flatMap(([name, line]) => {
    const [theirs, before] = [now.get(name), then.get(name)]
    const isGone = theirs === undefined && before !== undefined
    if (isGone && isSameLine(line, before)) return []
    return [mergeLine(theirs, line, before) ?? settle(theirs, line, before)]
  })
  const others = [...now].flatMap(([name, line]) => {
    const before = then.get(name)
    // She took it away as it stood.
    if (hers.has(name) || (before && isSameLine(before, line))) return []
    return [before === undefined ? line : settle(line, undefined, before)]
  })
  return [...stay, ...others]
}

/** A line she sent; undefined when others made something else of it. */
function mergeLine<Line extends object>(
  now: Line | undefined,
  hers: Line,
  then: Line | undefined,
): Line | undefined {
  if (now === undefined) return then === undefined ? hers : undefined
  if (then === undefined) return isSameLine(now, hers) ? now : undefined
  return mergeEdit(now, hers, then)
}

function isSameLine<Line extends object>(a: Line, b: Line): boolean {
  for (const key in a) if (!isSame(a[key], b[key])) return false
  return true
}

/** Two lines of one name differ by which comes first. */
function named<Line>(lines: readonly Line[], nameOf: (line: Line) => string): Named<Line> {
  const found = new Map<string, Line>()
  for (const line of lines) {
    let name = nameOf(line)
    while (found.has(name)) name += '+'
    found.set(name, line)
  }
  return found
}
