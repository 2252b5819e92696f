import { workersIfAny } from '../support/device-support.ts'

/** The worker listens for this name (`sw/sw.ts`). */
export const backgroundTag = 'deliver'
const betweenMs = 12 * 3_600_000

// Chromium's; the library has no types for them.
type Background = {
  readonly register: (tag: string, options?: { readonly minInterval: number }) => Promise<void>
}
type WithBackground = { readonly sync?: Background; readonly periodicSync?: Background }

/** Asks the browser to wake the worker when there is a network, also when the app is closed by then. Tells whether it will. */
export async function sendWhenOnline(): Promise<boolean> {
  return ask(({ sync }) => sync?.register(backgroundTag))
}

/** Asks it to wake the worker twice a day, where the browser has granted that to the installed app. */
export async function sendNowAndThen(): Promise<boolean> {
  return ask(({ periodicSync }) => periodicSync?.register(backgroundTag, { minInterval: betweenMs }))
}

async function ask(register: (found: WithBackground) => Promise<void> | undefined): Promise<boolean> {
  const registration: (ServiceWorkerRegistration & WithBackground) | undefined =
    await workersIfAny()?.getRegistration()
  if (!registration?.active) return false
  try {
    const asked = register(registration)
    await asked
    return asked !== undefined
  } catch (error) {
    // Not granted, or a private window: the open app sends by itself.
    if (error instanceof DOMException) return false
    throw error
  }
}
