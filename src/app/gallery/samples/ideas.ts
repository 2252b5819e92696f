import { asId } from '#domain/id.ts'
import type { Idea, IdeaBlock, IdeaKind } from '#domain/ideas/idea.ts'
import type { IdeasOffer } from '#protocol/pack/ideas.ts'
import type { Words } from './words.ts'

/** What each kind is made of. */
export const bodies = ({
  sentence,
  long,
  lesson,
}: Words): Readonly<Record<IdeaKind, readonly IdeaBlock[]>> => ({
  story: [
    { kind: 'text', text: long },
    { kind: 'stop', text: sentence },
  ],
  song: [
    { kind: 'verse', text: `${sentence}\n${lesson}` },
    { kind: 'gesture', text: sentence },
  ],
  game: [
    { kind: 'step', text: sentence },
    { kind: 'step', text: long },
    { kind: 'easier', text: sentence },
    { kind: 'harder', text: sentence },
    { kind: 'watch', text: sentence },
  ],
  project: [
    { kind: 'text', text: long },
    { kind: 'day', title: lesson, steps: [sentence, long] },
  ],
})

export const idea = (words: Words, kind: IdeaKind = 'game', change: Partial<Idea> = {}): Idea => ({
  ideaId: `sample-${kind}`,
  kind,
  ages: [3, 4],
  domains: ['language', 'movement'],
  minutes: 15,
  season: 'any',
  materials: [words.module],
  title: words.lesson,
  credit: 'own',
  aim: words.sentence,
  body: bodies(words)[kind],
  safety: null,
  ...change,
})

export const ideasOffer: IdeasOffer = {
  bytes: 620_000,
  ideas: 180,
  parts: [{ hash: asId('f'.repeat(64)), bytes: 1_900_000 }],
}
