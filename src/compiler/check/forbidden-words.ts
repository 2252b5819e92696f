import type { PackLanguage } from '#domain/content/languages.ts'

// Words that betray a translation, or that Moroccan preschools do not use (content/README.md). Arabic writes "and", "so",
// "with", "for", "like" and "the" as part of the word. A reader sees the same word with or without vowels.
const arabic = [
  'قم بـ?',
  'قومي بـ?',
  'يتم',
  'من أجل',
  'بشكل',
  'تعتبر',
  'يجب',
  'ينبغي',
  'يتوجب',
  'من خلال',
  'على مستوى',
  'سيرورة',
  'استراتيجي(?:ة|ات)',
  'روضة',
  'الفصل',
  'معلمة',
  'تلميذ(?:ة|ات)?|تلاميذ',
  'متعلم(?:ة|ات|ون|ين)?',
  'كل ما سبق',
]
const french = [
  'mettre en place',
  'au niveau d(?:e|u|es)',
  'il convient',
  'apprenant(?:e|s|es)?',
  'maternelles?',
  'maîtresses?',
  'toutes les réponses',
]

const patterns: Readonly<Record<PackLanguage, RegExp>> = {
  ar: new RegExp(`(?<!\\p{L})[وف]?[بكل]?(?:ال|ل)?(?:${arabic.join('|')})(?!\\p{L})`, 'gu'),
  fr: new RegExp(`(?<!\\p{L})(?:${french.join('|')})(?!\\p{L})`, 'giu'),
}

/** The forbidden words of a text, as they stand in it but for Arabic vowel signs. */
export function forbiddenIn(text: string, language: PackLanguage): readonly string[] {
  const bare = language === 'ar' ? text.replace(/\p{M}/gu, '') : text
  return [...bare.matchAll(patterns[language])].map(([word]) => word)
}
