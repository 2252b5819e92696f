import type { Language } from '#domain/content/languages.ts'

export type Words = {
  readonly name: string
  readonly otherName: string
  readonly colleague: string
  readonly cohort: string
  readonly module: string
  readonly lesson: string
  readonly sentence: string
  readonly long: string
}

/** Names and sentences as they stand in real data, one of them long enough to break over lines. */
export const words: Readonly<Record<Language, Words>> = {
  ar: {
    name: 'أمينة العلوي',
    otherName: 'Amina El Alaoui',
    colleague: 'خديجة بنعلي',
    cohort: 'مجموعة تافراوت',
    module: 'التعلم باللعب',
    lesson: 'لماذا يلعب الطفل؟',
    sentence: 'يتعلم الطفل وهو يلعب.',
    long: 'في الصباح تركت الأطفال يختارون ركنهم، ثم لاحظت من يلعب وحده، وكتبت ما رأيته في الدفتر قبل الظهر.',
  },
  fr: {
    name: 'Amina El Alaoui',
    otherName: 'أمينة العلوي',
    colleague: 'Khadija Benali',
    cohort: 'Groupe de Tafraout',
    module: 'Apprendre en jouant',
    lesson: 'Pourquoi l’enfant joue',
    sentence: 'L’enfant apprend en jouant.',
    long: 'Le matin, j’ai laissé les enfants choisir leur coin, puis j’ai noté dans le cahier qui jouait seul et pendant combien de temps.',
  },
  en: {
    name: 'Amina El Alaoui',
    otherName: 'أمينة العلوي',
    colleague: 'Khadija Benali',
    cohort: 'Tafraout group',
    module: 'Learning through play',
    lesson: 'Why children play',
    sentence: 'Children learn while they play.',
    long: 'In the morning I let the children choose their corner, then I wrote down in the book who played alone and for how long.',
  },
}
