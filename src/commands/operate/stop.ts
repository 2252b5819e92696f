/** Ends a command with a sentence for the person who ran it. */
export function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
