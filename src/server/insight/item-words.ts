import type { PackLanguage } from '#domain/content/languages.ts'
import type { ItemSign } from '#domain/desk/lists.ts'

/** The words of the screen (`items.…` of `supervision.<language>.json`); a test holds them together. */
export const columns = [
  'module',
  'version',
  'number',
  'question',
  'critical',
  'people',
  'right',
  'rightAr',
  'rightFr',
  'discrimination',
  'tempting',
  'temptingShare',
  'misconception',
  'untaken',
  'seconds',
  'sureAndWrong',
  'signs',
] as const
export type Column = (typeof columns)[number]

export type ItemWords = {
  readonly columns: Record<Column, string>
  readonly signs: Record<ItemSign, string>
  readonly yes: string
  readonly few: string
}

export const itemWords: Record<PackLanguage, ItemWords> = {
  ar: {
    columns: {
      module: 'المجزوءة',
      version: 'نسخة المجزوءة',
      number: 'رقم السؤال',
      question: 'السؤال',
      critical: 'سؤال ضروري',
      people: 'عدد الأشخاص',
      right: 'أصابوا (%)',
      rightAr: 'أصابوا بالعربية (%)',
      rightFr: 'أصابوا بالفرنسية (%)',
      discrimination: 'من يعرفون الباقي يصيبونه أكثر (من −100 إلى 100)',
      tempting: 'الاختيار الخاطئ الأكثر جذبا',
      temptingShare: 'من أخذوه (%)',
      misconception: 'الفكرة وراءه',
      untaken: 'اختيارات لم يأخذها أحد',
      seconds: 'الوقت الأوسط (ثانية)',
      sureAndWrong: 'واثقون ومخطئون (%)',
      signs: 'ما يستحق النظر',
    },
    signs: {
      easy: 'سهل جدا',
      hard: 'صعب جدا',
      backwards: 'يخطئ فيه من يعرفون الباقي',
      weak: 'يصيبه من لا يعرفون الباقي كغيرهم',
      tempting: 'اختيار خاطئ يغلب الصحيح',
      'sure-and-wrong': 'كثيرون واثقون ومخطئون',
      untaken: 'فيه اختيار لا يأخذه أحد',
    },
    yes: 'نعم',
    few: 'أقل من 8 أشخاص',
  },
  fr: {
    columns: {
      module: 'Module',
      version: 'Version du module',
      number: 'Numéro de la question',
      question: 'Question',
      critical: 'Question indispensable',
      people: 'Personnes',
      right: 'Ont réussi (%)',
      rightAr: 'Ont réussi en arabe (%)',
      rightFr: 'Ont réussi en français (%)',
      discrimination: 'Celles qui savent le reste la réussissent plus (de −100 à 100)',
      tempting: 'Choix faux le plus tentant',
      temptingShare: 'L’ont pris (%)',
      misconception: 'L’idée derrière ce choix',
      untaken: 'Choix que personne ne prend',
      seconds: 'Temps médian (secondes)',
      sureAndWrong: 'En étaient sûres, et se trompaient (%)',
      signs: 'À regarder de près',
    },
    signs: {
      easy: 'Très facile',
      hard: 'Très difficile',
      backwards: 'Celles qui savent le reste s’y trompent',
      weak: 'Réussie autant par celles qui ne savent pas le reste',
      tempting: 'Un choix faux l’emporte sur le bon',
      'sure-and-wrong': 'Beaucoup se trompent en étant sûres',
      untaken: 'Un choix que personne ne prend',
    },
    yes: 'Oui',
    few: 'Moins de 8 personnes',
  },
}
