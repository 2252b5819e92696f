/** One replaced stretch: `text[from..to)` of the base became `by`. */
type Edit = { readonly from: number; readonly to: number; readonly by: string }

/**
 * Two versions of one text, both made from `base`, as one: nothing that was written in either is lost. Changes at different places
 * are both made; where both changed the same place, theirs stands first and mine on a line of its own.
 */
export function mergeWords(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === mine) return mine
  if (mine === base) return theirs
  const [other, own] = [editOf(base, theirs), editOf(base, mine)]
  if (own.to < other.from || (own.to === other.from && own.from < own.to)) return apply(theirs, own, 0)
  if (other.to < own.from || (other.to === own.from && other.from < other.to))
    return apply(theirs, own, theirs.length - base.length)
  // Emptied there, written on here, or the reverse: what was written stays.
  if (other.by === '') return mine
  if (own.by === '') return theirs
  return `${theirs}\n${own.from === own.to ? own.by : mine}`
}

/** The shortest stretch that turns one text into the other. */
function editOf(base: string, text: string): Edit {
  const most = Math.min(base.length, text.length)
  let from = 0
  while (from < most && base[from] === text[from]) from++
  let end = 0
  while (end < most - from && base[base.length - 1 - end] === text[text.length - 1 - end]) end++
  return { from, to: base.length - end, by: text.slice(from, text.length - end) }
}

const apply = (text: string, { from, to, by }: Edit, shift: number): string =>
  text.slice(0, from + shift) + by + text.slice(to + shift)
