import type { PackLanguage } from '#domain/content/languages.ts'

/** The cards of a lesson in the order they stand in. `emergency` takes its title from the author. */
export const cardKinds = [
  'moment',
  'idea',
  'steps',
  'emergency',
  'ages',
  'careful',
  'tomorrow',
  'question',
] as const
export type CardKind = (typeof cardKinds)[number]

type Labels = {
  readonly cards: Readonly<Record<Exclude<CardKind, 'emergency'>, string>>
  readonly minutes: (minutes: number) => string
  readonly next: string
  readonly back: string
  readonly nextLesson: string
  readonly toQuiz: string
  readonly toModule: string
  readonly awaitingReview: string
  readonly read: { readonly summary: string; readonly no: string }
  readonly isTrue: string
  readonly isFalse: string
  readonly cardOf: (card: number, cards: number) => string
  readonly band: (from: number, to: number) => string
}

/** The fixed words around what authors write; neutral, so that they need no masculine form. */
export const labels: Readonly<Record<PackLanguage, Labels>> = {
  ar: {
    cards: {
      moment: 'لحظة من القسم',
      idea: 'الفكرة',
      steps: 'كيف أفعل؟',
      ages: 'حسب السن',
      careful: 'خطأ شائع وحله',
      tomorrow: 'غدا في القسم',
      question: 'سؤال لي',
    },
    minutes: arabicMinutes,
    next: 'التالي',
    back: 'السابق',
    nextLesson: 'الدرس الموالي',
    toQuiz: 'الاختبار القصير',
    toModule: 'صفحة المجزوءة',
    awaitingReview: 'هذا الدرس ينتظر مراجعة مختص.',
    cardOf: (card, cards) => `${card} من ${cards}`,
    read: { summary: 'قرأنا ملخصه فقط', no: 'لم نقرأ النص بعد' },
    isTrue: 'صحيح',
    isFalse: 'غير صحيح',
    band: (from, to) =>
      to === Infinity ? `${from} فأكثر` : from === to ? String(from) : `من ${from} إلى ${to}`,
  },
  fr: {
    cards: {
      moment: 'Un moment de classe',
      idea: 'L’idée',
      steps: 'Comment je fais',
      ages: 'Selon l’âge',
      careful: 'Le piège à éviter',
      tomorrow: 'Demain, en classe',
      question: 'Une question pour moi',
    },
    minutes: (minutes) => (minutes < 2 ? `${minutes} minute` : `${minutes} minutes`),
    next: 'Suivant',
    back: 'Précédent',
    nextLesson: 'Leçon suivante',
    toQuiz: 'Le quiz',
    toModule: 'Page du module',
    awaitingReview: 'Cette leçon attend la relecture d’un expert.',
    cardOf: (card, cards) => `${card} sur ${cards}`,
    read: { summary: 'lu en résumé seulement', no: 'texte pas encore lu' },
    isTrue: 'Vrai',
    isFalse: 'Faux',
    band: (from, to) =>
      to === Infinity ? `${from} ou plus` : from === to ? String(from) : `de ${from} à ${to}`,
  },
}

/** The counted noun agrees with its number; one and two are words. */
function arabicMinutes(minutes: number): string {
  if (minutes === 1) return 'دقيقة واحدة'
  if (minutes === 2) return 'دقيقتان'
  return minutes <= 10 ? `${minutes} دقائق` : `${minutes} دقيقة`
}
