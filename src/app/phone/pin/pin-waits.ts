import { PinWaits } from '#local/profiles/pin.ts'
import { useOnDevice } from '../../device/on-device.ts'

/** Wrong tries, for as long as the app is open. */
export const pinWaits = new PinWaits(() => performance.now())

/** A phone may end the app without a word: at most this much of a wait is waited again. */
const everyMs = 2_000
let timer: ReturnType<typeof setInterval> | undefined

/** Writes how far a wait is, until it is over or the app is closed. */
export function useKeptWait(): () => void {
  const load = useOnDevice()
  const keep = async (): Promise<void> => {
    try {
      if (await pinWaits.keep((await load()).device)) return
    } catch {
      return // It could not be written, so a restart waits longer; that is safe.
    }
    stop()
  }
  const keepNow = (): void => void keep()
  function stop(): void {
    clearInterval(timer)
    timer = undefined
    removeEventListener('pagehide', keepNow)
    document.removeEventListener('visibilitychange', keepNow)
  }
  return () => {
    if (timer !== undefined) return
    timer = setInterval(keepNow, everyMs)
    addEventListener('pagehide', keepNow)
    document.addEventListener('visibilitychange', keepNow)
  }
}
