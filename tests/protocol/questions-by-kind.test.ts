import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { questionKinds, type QuestionKind } from '#domain/content/quiz.ts'
import { questionPart, questionSchema } from '#protocol/pack/question.ts'

const ownOfChoice = (kind: QuestionKind): readonly string[] =>
  kind === 'picture-choice'
    ? ['picture']
    : kind === 'short-text'
      ? ['accepts']
      : kind === 'tap-danger'
        ? ['spot']
        : []

/** A question as a pack may hold it: every key says something, also those that its kind does not have. */
const fullPart = (kind: QuestionKind) => ({
  questionId: 'q01',
  kind,
  prompt: 'What now?',
  choices: ['a', 'b'].map((choiceId) => ({
    choiceId,
    text: `choice ${choiceId}`,
    feedback: 'about it',
    ...(kind === 'picture-choice' ? { picture: { src: `/packs/${choiceId}.svg`, alt: 'A jar' } } : {}),
    ...(kind === 'short-text' ? { accepts: ['water'] } : {}),
    ...(kind === 'tap-danger' ? { spot: [40, 40, 22] } : {}),
  })),
  partners: [{ partnerId: '1', text: 'jar' }],
  correct: ['a'],
  critical: true,
  lessonId: 'why-play',
  card: 'idea',
  right: 'All right.',
  closing: 'So it is.',
  unit: 'seconds',
  other: 'Taste it.',
  picture: { src: '/packs/q.svg', alt: 'A yard' },
  awaitingReview: true,
  parallelOf: 'q02',
})
const own: Readonly<Record<QuestionKind, readonly string[]>> = {
  'single-choice': [],
  'multiple-choice': [],
  'true-false': [],
  scenario: ['closing'],
  ordering: ['right'],
  matching: ['partners', 'right'],
  numeric: ['unit'],
  'picture-choice': [],
  'short-text': ['other'],
  'tap-danger': [],
  'tap-sentence': [],
}

describe.each(questionKinds)('a %s question in a pack', (kind) => {
  it('is written so that it is read again as the same, with the keys that every phone knows', () => {
    const part = questionPart(v.parse(questionSchema, fullPart(kind)))
    const again = v.parse(questionSchema, JSON.parse(JSON.stringify(part)))
    expect(questionPart(again)).toEqual(part)
    const known = Object.keys(fullPart(kind)).filter((key) => key !== 'other' || kind === 'short-text')
    expect(Object.keys(part)).toEqual(known)
    for (const choice of part.choices)
      expect(Object.keys(choice)).toEqual(['choiceId', 'text', 'feedback', ...ownOfChoice(kind)])
  })

  it('is written with what its kind has, and nothing of another', () => {
    const { partners, right, closing, unit, other } = questionPart(v.parse(questionSchema, fullPart(kind)))
    const written = Object.entries({ partners, right, closing, unit, other })
    expect(written.filter(([, value]) => value?.length).map(([key]) => key)).toEqual(own[kind])
  })

  it('is not read when it has a key that this build does not know', () => {
    expect(v.safeParse(questionSchema, { ...fullPart(kind), hint: 'Think.' }).success).toBe(false)
  })
})
