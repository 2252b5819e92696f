/**
 * One request at a time. What is asked for while one is under way is asked for once more after it: that one may have left before
 * what she just did was stored. Whoever asks waits for the newest.
 */
export function oneAtATime(ask: () => Promise<void>): () => Promise<void> {
  let asking: Promise<void> | undefined
  let isWantedAgain = false

  async function askUntilNew(): Promise<void> {
    try {
      do {
        isWantedAgain = false
        await ask()
      } while (isWantedAgain)
    } finally {
      asking = undefined
    }
  }

  return () => {
    if (asking === undefined) asking = askUntilNew()
    else isWantedAgain = true
    return asking
  }
}
