import type { CertificateClaims } from '#protocol/certificate.ts'

/** The name in the script of a language, when one of the two names is written in it. */
export function nameIn(
  language: 'ar' | 'fr',
  { name, otherName }: Pick<CertificateClaims, 'name' | 'otherName'>,
): string {
  if (otherName === null) return name
  return isArabic(name) === (language === 'ar') ? name : otherName
}

const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name)
