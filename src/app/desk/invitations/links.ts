import type { Language } from '#domain/content/languages.ts'

/** The secret stays behind `#`: it is never sent with a request, nor written into a log. */
export const joinLink = (address: string, code: string, language: Language): string =>
  `${address}/${language}/join/#${code}`

export const passwordLink = (address: string, token: string, language: Language): string =>
  `${address}/${language}/password/#${token}`

/** 128 random bits as 22 signs of base64url. */
export const newLinkToken = (random: Uint8Array): string =>
  btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
