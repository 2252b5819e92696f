/**
 * Ends in good order, once, however often the signal comes: a terminal, npm and the launcher may each pass it on.
 * Who asks again after two seconds does not want to wait.
 */
export function onStopSignal(end: () => Promise<void>): void {
  let askedAt: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (askedAt === undefined) {
        askedAt = performance.now()
        void end().then(() => process.exit(0))
      } else if (performance.now() - askedAt > 2_000) process.exit(1)
    })
  }
}
