export const homeKey = 'home'

/** What home looked like last is nobody's business once the phone is locked. */
export function forgetHome(): void {
  try {
    localStorage.removeItem(homeKey)
  } catch {
    // A browser that refuses it has noted nothing.
  }
}
