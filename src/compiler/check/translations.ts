import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { cardsOf } from '../emit/cards.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'

/** The same lessons, cards, questions, choices, right responses and lines in every language. */
export function checkTranslations({ languages }: ModuleSource): readonly Diagnostic[] {
  const [first, ...others] = languages
  return first
    ? others.flatMap((other) => [
        ...sameQuestions(first, other),
        ...samePractice(first, other),
        ...sameCards(first, other),
      ])
    : []
}

function sameQuestions(one: LanguageSource, other: LanguageSource): readonly Diagnostic[] {
  const file = other.quiz.file
  const theirs = new Map(
    other.quiz.value.questions.map((question, index) => [question.id, { question, index }]),
  )
  const missing = one.quiz.value.questions
    .filter(({ id }) => !theirs.has(id))
    .map(({ id }) => errorAt(file, 1, 'missing-translation', `${id} is in ${one.language} only`))
  const known = new Set(one.quiz.value.questions.map(({ id }) => id))
  const extra = other.quiz.value.questions
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => errorAt(one.quiz.file, 1, 'missing-translation', `${id} is in ${other.language} only`))
  const timing = ({ quiz }: LanguageSource): string =>
    JSON.stringify([quiz.value.feedback, quiz.value.confidence])
  const timings =
    timing(one) === timing(other)
      ? []
      : [errorAt(file, 1, 'translations-agree', `feedback or confidence differs from ${one.language}`)]
  const different = one.quiz.value.questions.flatMap((question) => {
    const match = theirs.get(question.id)
    if (!match) return []
    const facts = ({
      kind,
      correct,
      critical,
      lesson,
      card,
      choices,
      partners,
      parallelOf,
      reviewed_by: reviewedBy,
    }: typeof question): string =>
      JSON.stringify([
        kind,
        kind === 'ordering' ? correct : correct.toSorted(),
        critical,
        lesson ?? null,
        card ?? null,
        choices.map(({ id, circle, rectangle }) => [id, circle ?? rectangle ?? null]),
        partners.map(({ id }) => id),
        parallelOf,
        reviewedBy ?? null,
      ])
    return facts(question) === facts(match.question)
      ? []
      : [
          errorAt(
            file,
            other.quiz.lineOf('questions', match.index),
            'translations-agree',
            `${question.id} differs from ${one.language} in kind, ids, spots, right response, card, parallel form or review`,
          ),
        ]
  })
  return [...missing, ...extra, ...timings, ...different]
}

function samePractice(one: LanguageSource, other: LanguageSource): readonly Diagnostic[] {
  const ids = ({ practice }: LanguageSource): string =>
    JSON.stringify([practice.value.steps.map(({ id }) => id), practice.value.list.map(({ id }) => id)])
  return ids(one) === ids(other)
    ? []
    : [errorAt(other.practice.file, 1, 'translations-agree', `steps or lines differ from ${one.language}`)]
}

function sameCards(one: LanguageSource, other: LanguageSource): readonly Diagnostic[] {
  return one.lessons.flatMap((lesson) => {
    const match = other.lessons.find(({ lessonId }) => lessonId === lesson.lessonId)
    if (!match) return []
    const ids = (tree: typeof lesson.tree): string =>
      cardsOf(tree)
        .map(({ id }) => id)
        .join(' ')
    return ids(lesson.tree) === ids(match.tree)
      ? []
      : [
          errorAt(
            match.file,
            1,
            'translations-agree',
            `the cards differ from ${one.language}: ${ids(lesson.tree)} / ${ids(match.tree)}`,
          ),
        ]
  })
}
