// Without imports: the app shows figures and never makes any, so the rules behind them stay out of its files.

/** A few people say more about themselves than about the question: below this nothing is said. */
export const fewestPeople = 8
