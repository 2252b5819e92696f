// Without imports: the app shows figures and never makes any, so the rules behind them stay out of its files.

/** A few people say more about themselves than about the question: below this nothing is said. */
export const fewestPeople = 8

/** What deserves a look, each by one rule a person can recount (`docs/item-statistics.md`). */
export const itemSigns = [
  'easy',
  'hard',
  'backwards',
  'weak',
  'tempting',
  'sure-and-wrong',
  'untaken',
] as const
export type ItemSign = (typeof itemSigns)[number]
