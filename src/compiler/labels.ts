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
  readonly comma: string
  readonly review: Readonly<
    Record<'lesson' | 'paper', { readonly awaiting: string; readonly expired: string }>
  >
  readonly reviewed: (by: string, until: string) => string
  /** Above the model, so that nobody takes it for the real sheet. */
  readonly paperModel: string
  readonly paperLink: (title: string) => string
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
    comma: '، ',
    review: {
      lesson: {
        awaiting: 'هذا الدرس ينتظر مراجعة مختص.',
        expired: 'انتهت مدة المراجعة: هذا الدرس ينتظر مراجعة جديدة.',
      },
      paper: {
        awaiting: 'هذه الورقة تنتظر مراجعة مختص.',
        expired: 'انتهت مدة المراجعة: هذه الورقة تنتظر مراجعة جديدة.',
      },
    },
    paperModel: 'نموذج مملوء. الأسماء والأماكن مخترعة.',
    paperLink: (title) => `ورقة للطباعة: ${title}`,
    reviewed: (by, until) => `المراجعة: ${by}. صالحة إلى ${until}.`,
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
    comma: ', ',
    review: {
      lesson: {
        awaiting: 'Cette leçon attend la relecture d’un expert.',
        expired: 'La relecture a expiré : cette leçon en attend une nouvelle.',
      },
      paper: {
        awaiting: 'Cette feuille attend la relecture d’un expert.',
        expired: 'La relecture a expiré : cette feuille en attend une nouvelle.',
      },
    },
    paperModel: 'Modèle rempli. Les noms et les lieux sont inventés.',
    paperLink: (title) => `Feuille à imprimer : ${title}`,
    reviewed: (by, until) => `Relecture : ${by}. Valable jusqu’au ${until}.`,
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

const months: Readonly<Record<PackLanguage, string>> = {
  ar: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
}

/** A day as it is said in Morocco: the months of Node's Arabic are those of other countries. */
export function dayIn(day: string, language: PackLanguage): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[language].split(' ')[Number(month) - 1]} ${year}`
}
