/**
 * Earlier servers called who joined without a name by the first half of her code. Such a name is asked for again, and stands
 * on no certificate. Without a digit or a missing vowel it could be a name: then it counts as one.
 */
export const isNameless = (name: string): boolean =>
  /^[0-9A-HJKMNP-TV-Z]{5}$/.test(name) && (/[0-9]/.test(name) || !/[AEY]/.test(name))
