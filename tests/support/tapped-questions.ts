import type { Edits } from './content-files.ts'

const words = {
  ar: {
    danger: 'المسي كل خطر في الصورة.',
    yard: 'ساحة صغيرة أمام القسم.',
    well: 'البئر المفتوحة',
    bottle: 'القارورة المجهولة',
    mat: 'الحصير',
    sentence: 'أي جملة حكم؟',
    fact: 'مريم تضع حجرا فوق حجر.',
    judgement: 'مريم كسولة.',
    other: 'ثم تنظر إلى صديقتها.',
    feedback: 'نعم أو لا: هذا ما نراه في القسم كل يوم قبل اللمجة.',
  },
  fr: {
    danger: 'Touchez chaque danger.',
    yard: 'Une petite cour devant la classe.',
    well: 'Le puits ouvert',
    bottle: 'La bouteille sans nom',
    mat: 'La natte',
    sentence: 'Quelle phrase est un jugement ?',
    fact: 'Mariam pose une pierre.',
    judgement: 'Mariam est paresseuse.',
    other: 'Puis elle regarde son amie.',
    feedback: 'Oui ou non, voici ce que nous voyons chaque jour avant le goûter.',
  },
} as const

const yaml = (language: 'ar' | 'fr'): string => {
  const said = words[language]
  const told = `feedback: "${said.feedback}"`
  return `  - id: q17
    kind: tap-danger
    lesson: clean-hands
    card: idea
    prompt: "${said.danger}"
    picture: { src: yard.svg, alt: "${said.yard}" }
    correct: ["a", "b"]
    choices:
      - id: "a"
        text: "${said.well}"
        circle: [60, 60, 30]
        ${told}
      - id: "b"
        text: "${said.bottle}"
        rectangle: [200, 20, 60, 50]
        ${told}
      - id: "c"
        text: "${said.mat}"
        circle: [160, 150, 25]
        ${told}
        belief: everything low is a danger
  - id: q18
    kind: tap-sentence
    lesson: clean-hands
    card: idea
    prompt: "${said.sentence}"
    correct: ["b"]
    choices:
      - id: "a"
        text: "${said.fact}"
        ${told}
        belief: what is seen is a judgement
      - id: "b"
        text: "${said.judgement}"
        ${told}
      - id: "c"
        text: "${said.other}"
        ${told}
        belief: what is seen is a judgement
`
}

const yard =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" rx="12" fill="#f4e6cf"/><circle cx="60" cy="60" r="26" fill="#8fc1d4"/><rect x="204" y="24" width="52" height="42" fill="#c8643c"/></svg>'

type Change = (quiz: string) => string

/** The fixture with a drawing to tap (q17) and sentences to tap (q18), changed so. */
export const withTappedQuestions = (change: Change = (quiz) => quiz): Edits => ({
  'modules/water/ar/quiz.yaml': (quiz) => change(quiz + yaml('ar')),
  'modules/water/fr/quiz.yaml': (quiz) => change(quiz + yaml('fr')),
  'modules/water/media/yard.svg': yard,
  'modules/water/CREDITS.yaml': (credits) => credits + credits.replace('jar.svg', 'yard.svg'),
})
