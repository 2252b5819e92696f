/** Whether a failure means that the phone is full. Dexie and the Cache wrap the browser's own error. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'QuotaExceededError') return true
  return 'inner' in error && isFull(error.inner)
}
