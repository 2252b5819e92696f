import { westernDigits } from './digits.ts'

/** The address that makes a phone dial it. */
export const telephoneLink = (telephone: string): string =>
  `tel:${westernDigits(telephone).replace(/[^\d+*#]/g, '')}`
