/** Words as a reader counts them: signs, dashes and lone punctuation are none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
