/** A response beside the right one, line by line, in words. */
export type Compared = {
  readonly yours: readonly { readonly words: string; readonly isRight: boolean }[]
  /** Empty when the response was right. `isMissing` says that part of it was found, and this was not. */
  readonly right: readonly { readonly words: string; readonly isMissing: boolean }[]
}

export function compareWords(
  response: readonly string[],
  right: readonly string[],
  isCorrect: boolean,
): Compared {
  const foundSome = response.some((words) => right.includes(words))
  /** In an order nothing is missing; it stands in another place. */
  const hasAnywhere = (words: string): boolean =>
    response.some((each) => unnumbered(each) === unnumbered(words))
  return {
    yours: response.map((words) => ({ words, isRight: isCorrect || right.includes(words) })),
    right: isCorrect ? [] : right.map((words) => ({ words, isMissing: foundSome && !hasAnywhere(words) })),
  }
}

const unnumbered = (words: string): string => words.replace(/^\d+\. /, '')
