import { PinWaits } from '#local/profiles/pin.ts'

/** Wrong tries, for as long as the app is open. */
export const pinWaits = new PinWaits(() => performance.now())
