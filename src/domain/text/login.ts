import { cleanLine } from './clean.ts'
import { westernDigits } from './digits.ts'

/** A login as it is compared: small letters, digits from 0 to 9, nothing unseen, no space. */
export const plainLogin = (typed: string): string =>
  westernDigits(cleanLine(typed).normalize('NFKC')).replace(/ /g, '').toLowerCase()

export const isLogin = (login: string): boolean => /^[a-z0-9._@+-]{3,100}$/.test(login)
