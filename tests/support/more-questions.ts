import type { Edits } from './content-files.ts'

const feedback = {
  ar: 'نعم أو لا: هذا ما نراه في القسم كل يوم قبل اللمجة.',
  fr: 'Oui ou non, voici ce que nous voyons chaque jour avant le goûter.',
} as const
const words = {
  ar: { prompt: 'متى نغسل أيدينا؟', bucket: 'سطل مكشوف', jar: 'جرة مغطاة', soap: 'الصابون', sand: 'الرمل' },
  fr: {
    prompt: 'Quand se laver ?',
    bucket: 'Un seau ouvert',
    jar: 'Une jarre fermée',
    soap: 'Le savon',
    sand: 'Le sable',
  },
} as const

const yaml = (language: 'ar' | 'fr'): string => {
  const { prompt, bucket, jar, soap, sand } = words[language]
  const told = `feedback: "${feedback[language]}"`
  return `  - id: q14
    kind: picture-choice
    lesson: clean-hands
    card: idea
    prompt: "${prompt}"
    correct: ["b"]
    choices:
      - id: "a"
        picture: { src: bucket.svg, alt: "${bucket}" }
        ${told}
        belief: open water is safe
      - id: "b"
        picture: { src: jar.svg, alt: "${jar}" }
        text: "${jar}"
        ${told}
  - id: q15
    kind: short-text
    lesson: clean-hands
    card: idea
    prompt: "${prompt}"
    correct: ["a"]
    choices:
      - id: "a"
        accepts: ["${soap}", "15"]
        ${told}
      - id: "b"
        accepts: ["${sand}"]
        ${told}
        belief: sand cleans
    other: "${feedback[language]}"
  - id: q16
    kind: single-choice
    parallelOf: q11
    reviewed_by: []
    lesson: clean-hands
    card: idea
    prompt: "${prompt}"
    correct: ["b"]
    choices:
      - id: "a"
        text: "${sand}"
        ${told}
        belief: sand cleans
      - id: "b"
        text: "${soap}"
        ${told}
`
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" rx="12" fill="#f4e6cf"/></svg>'

type Change = (quiz: string) => string

/** The fixture with a picture choice (q14), a short text (q15) and another form of a critical question (q16), changed so. */
export const withMoreQuestions = (change: Change = (quiz) => quiz): Edits => ({
  'modules/water/ar/quiz.yaml': (quiz) => change(quiz + yaml('ar')),
  'modules/water/fr/quiz.yaml': (quiz) => change(quiz + yaml('fr')),
  'modules/water/media/bucket.svg': picture,
  'modules/water/CREDITS.yaml': (credits) => credits + credits.replace('jar.svg', 'bucket.svg'),
})
