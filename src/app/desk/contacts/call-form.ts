/** Under this what became of a call is kept while it is typed. It begins when the number is dialled. */
export const callForm = (learnerId: string): string => `call:${learnerId}`
