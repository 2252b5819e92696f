/** Asks the browser to keep what is stored. Absent without HTTPS and in some in-app browsers; a refusal is no fault. */
export async function askToPersist(): Promise<void> {
  await navigator.storage?.persist().catch(() => undefined) // A browser may throw instead of refusing.
}
