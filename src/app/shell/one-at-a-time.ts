/** Writes what is newest, one write at a time: what came while the phone was writing is in the next. */
export function oneAtATime(write: () => Promise<unknown>): () => Promise<void> {
  let isWriting = false
  let waits = false
  return async () => {
    waits = true
    if (isWriting) return
    isWriting = true
    try {
      while (waits) {
        waits = false
        await write()
      }
    } finally {
      isWriting = false
    }
  }
}
