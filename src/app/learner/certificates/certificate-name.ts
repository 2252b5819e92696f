import type { PackLanguage } from '#domain/content/languages.ts'
import type { CertificateClaims } from '#protocol/certificate/certificate.ts'

type Names = Pick<CertificateClaims, 'name' | 'otherName'>

/**
 * The name for the side of a language: Arabic script on the Arabic side, Latin on the French one, Tifinagh where the other
 * name leaves room. Which of the two was typed first changes nothing.
 */
export function nameIn(language: PackLanguage, { name, otherName }: Names): string {
  if (otherName === null) return name
  const lean = leaning(name) - leaning(otherName)
  const isFirstFrench = lean === 0 ? leaning(name) >= 0 : lean > 0
  return (language === 'fr') === isFirstFrench ? name : otherName
}

/** Towards which side a name's script leans: 1 the French, -1 the Arabic. */
const leaning = (name: string): number =>
  /\p{Script=Arabic}/u.test(name) ? -1 : /\p{Script=Latin}/u.test(name) ? 1 : 0
