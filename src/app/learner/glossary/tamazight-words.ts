export type TamazightWord = {
  readonly ar: string
  readonly fr: string
  readonly en: string
  readonly word: string
}

/**
 * Words seen in Moroccan sources in standard spelling: IRCAM's school lexicon; Wikimedia in Standard Moroccan Tamazight; pages
 * of the human-rights council; the Moroccan writing manual. Words differ between Tashelhit, Central Tamazight and Tarifit, and no
 * native
 * reader has gone over these yet: they are shown behind the draft switch alone. A word without such a source is not added.
 */
export const tamazightWords: readonly TamazightWord[] = [
  { ar: 'المدرسة', fr: 'école', en: 'school', word: 'ⵜⵉⵏⵎⵍ' },
  { ar: 'الأستاذ', fr: 'enseignant', en: 'teacher (man)', word: 'ⴰⵙⵍⵎⴰⴷ' },
  { ar: 'الأستاذة', fr: 'enseignante', en: 'teacher (woman)', word: 'ⵜⴰⵙⵍⵎⴰⴷⵜ' },
  { ar: 'المتعلم', fr: 'élève (garçon)', en: 'pupil (boy)', word: 'ⴰⵏⵍⵎⴰⴷ' },
  { ar: 'المتعلمة', fr: 'élève (fille)', en: 'pupil (girl)', word: 'ⵜⴰⵏⵍⵎⴰⴷⵜ' },
  { ar: 'الأسرة', fr: 'famille', en: 'family', word: 'ⵜⴰⵡⵊⴰ' },
  { ar: 'الصديق', fr: 'ami', en: 'friend', word: 'ⴰⵎⴷⴷⴰⴽⴽⵍ' },
  { ar: 'المجموعات', fr: 'groupes', en: 'groups', word: 'ⵜⵉⵔⵓⴱⴱⴰ' },
  { ar: 'الدرس', fr: 'leçon', en: 'lesson', word: 'ⵜⴰⵎⵙⵉⵔⵜ' },
  { ar: 'السؤال', fr: 'question', en: 'question', word: 'ⴰⵙⵇⵙⵉ' },
  { ar: 'الجواب', fr: 'réponse', en: 'answer', word: 'ⵜⴰⵎⵔⴰⵔⵓⵜ' },
  { ar: 'اللغة', fr: 'langue', en: 'language', word: 'ⵜⵓⵜⵍⴰⵢⵜ' },
  { ar: 'المفردات', fr: 'vocabulaire', en: 'vocabulary', word: 'ⴰⵎⴰⵡⴰⵍ' },
  { ar: 'الكلمة', fr: 'mot', en: 'word', word: 'ⴰⵡⴰⵍ' },
  { ar: 'القصة', fr: 'histoire', en: 'story', word: 'ⵜⵓⵍⵍⵉⵙⵜ' },
  { ar: 'الكتاب', fr: 'livre', en: 'book', word: 'ⴰⴷⵍⵉⵙ' },
  { ar: 'القراءة', fr: 'lecture', en: 'reading', word: 'ⵜⵉⵖⵔⵉ' },
  { ar: 'الكتابة', fr: 'écriture', en: 'writing', word: 'ⵜⵉⵔⵔⴰ' },
  { ar: 'الحرف', fr: 'lettre', en: 'letter', word: 'ⴰⵙⴽⴽⵉⵍ' },
  { ar: 'العدد', fr: 'nombre', en: 'number', word: 'ⵓⵟⵟⵓⵏ' },
  { ar: 'القاعدة', fr: 'règle', en: 'rule', word: 'ⴰⵍⵓⴳⵏ' },
  { ar: 'الحركة', fr: 'mouvement', en: 'movement', word: 'ⴰⵎⵓⵙⵙⵓ' },
  { ar: 'اليد', fr: 'main', en: 'hand', word: 'ⴰⴼⵓⵙ' },
  { ar: 'الفن', fr: 'art', en: 'art', word: 'ⵜⴰⵥⵓⵕⵉ' },
  { ar: 'الماء', fr: 'eau', en: 'water', word: 'ⴰⵎⴰⵏ' },
  { ar: 'الخبز', fr: 'pain', en: 'bread', word: 'ⴰⵖⵔⵓⵎ' },
  { ar: 'البيت', fr: 'maison', en: 'house', word: 'ⵜⵉⴳⵎⵎⵉ' },
  { ar: 'اليوم', fr: 'jour', en: 'day', word: 'ⴰⵙⵙ' },
  { ar: 'السنة', fr: 'année', en: 'year', word: 'ⴰⵙⴳⴳⵯⴰⵙ' },
  { ar: 'الوقت', fr: 'temps', en: 'time', word: 'ⴰⴽⵓⴷ' },
  { ar: 'الحقوق', fr: 'droits', en: 'rights', word: 'ⵉⵣⵔⴼⴰⵏ' },
  { ar: 'تعلّمي، تعلّمْ', fr: 'apprends', en: 'learn', word: 'ⵍⵎⴷ' },
  { ar: 'شكرا', fr: 'merci', en: 'thank you', word: 'ⵜⴰⵏⵎⵎⵉⵔⵜ' },
]
