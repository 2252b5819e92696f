/** The drawn signs by which people on one phone differ. */
export const signs = ['1', '2', '3', '4', '5', '6', '7', '8'] as const

/** Which sign is drawn for what is stored: an older build counted on after the last. */
export const signOf = (avatar: string): string =>
  String(((Math.max(1, Number(avatar) || 1) - 1) % signs.length) + 1)

/** For somebody new: a sign that nobody here has; where each is had, one that fewest have. */
export function freeSign(avatars: readonly string[]): string {
  const had = avatars.map(signOf)
  const countOf = (sign: string): number => had.filter((each) => each === sign).length
  return signs.toSorted((a, b) => countOf(a) - countOf(b))[0] ?? signs[0]
}
