import { addressed, type Address } from '../content/address.ts'
import { stemsOf } from '../search/match.ts'
import { wordsOf as wordsIn } from '../search/words.ts'
import type { Idea, IdeaBlock } from './idea.ts'

/** The idea as one reader sees it: each `{feminine|masculine}` is one word. */
export function addressedIdea(idea: Idea, address: Address): Idea {
  const say = (text: string): string => addressed(text, address)
  return {
    ...idea,
    title: say(idea.title),
    aim: say(idea.aim),
    materials: idea.materials.map(say),
    safety: idea.safety === null ? null : say(idea.safety),
    body: idea.body.map((block): IdeaBlock =>
      block.kind === 'day'
        ? { ...block, title: say(block.title), steps: block.steps.map(say) }
        : { ...block, text: say(block.text) },
    ),
  }
}

/**
 * An idea as a search finds it: first by its title and what it is (kind, areas, ages, season); then by what it is for; then by
 * all it says.
 */
export const findableIdea = (idea: Idea, names = '') => ({
  idea,
  title: idea.title,
  names,
  heading: idea.aim,
  text: [...idea.materials, ...idea.body.flatMap(wordsOf), idea.safety ?? ''].join('\n'),
  within: '',
})
export type FindableIdea = ReturnType<typeof findableIdea>

/** One letter is no word to look for: it finds the titles with a word that begins so. Nothing typed is in every one. */
export function beginsWith(typed: string): (idea: Pick<Idea, 'title'>) => boolean {
  const [letter] = wordsIn(typed)
  return ({ title }) =>
    letter === undefined ||
    wordsIn(title).some(({ folded }) => stemsOf(folded).some((stem) => stem.startsWith(letter.folded)))
}

const wordsOf = (block: IdeaBlock): readonly string[] =>
  block.kind === 'day' ? [block.title, ...block.steps] : [block.text]
