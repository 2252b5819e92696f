import type { PackLanguage } from '#domain/content/languages.ts'

const narrow = '\u202f'
const unbroken = '\u00a0'

/**
 * Spaces and apostrophes as a printer sets them, so that authors may type plain ones: a French sign never starts a line, and a
 * number is never parted from what it counts. Nor is a telephone number: in Arabic its parts would change places.
 */
export function typeset(text: string, language: PackLanguage): string {
  const counted = text
    .replace(/(\d) (?=\p{L})/gu, `$1${unbroken}`)
    .replace(/(?<!\d)0\d+(?: \d+)+/g, (telephone) => telephone.replaceAll(' ', unbroken))
  if (language === 'ar') return counted
  return counted
    .replace(/[ \u00a0]+(?=[;:!?»])/g, narrow)
    .replace(/«[ \u00a0]+/g, `«${narrow}`)
    .replace(/(\p{L})'/gu, '$1’')
}
