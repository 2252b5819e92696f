import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { SyncOutcome } from '#local/sync/sync.ts'
import type { OnDevice } from './on-device.ts'

const everyMs = 15 * 60_000

/**
 * When to send. The work itself is `local`'s; here are only the triggers: start, foreground, `online`, after each
 * record, a timer and a button. What the browser says of the network is a hint: we try, and the outbox waits.
 */
export const useDelivery = defineStore('delivery', () => {
  const isRunning = ref(false)
  const outcome = shallowRef<SyncOutcome | null>(null)
  let onDevice: OnDevice | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  let isFetching = false
  let fetchAgain = false

  /** Resolves after the first delivery and what it brought. */
  async function start(device: OnDevice): Promise<void> {
    onDevice = device
    addEventListener('online', () => void deliver())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void deliver()
    })
    void device.sync.sendNowAndThen()
    await device.sync.forgetFailures(device.device)
    await deliver()
    // Whoever has joined hears of modules with every delivery; where nobody has, the phone asks itself, once an opening.
    if (outcome.value?.kind === 'not-joined')
      void device.catalogue.refreshCatalogue(device.device, device.world)
  }

  /** Sends what waits for everybody on this phone, then fetches what was assigned. */
  async function deliver(): Promise<void> {
    if (!onDevice) return
    if (isRunning.value) {
      again = true
      return
    }
    isRunning.value = true
    clearTimeout(timer)
    // At once: the app may be closed before this try has failed.
    if (!navigator.onLine) void onDevice.sync.sendWhenOnline()
    try {
      do {
        again = false
        outcome.value = await onDevice.sync.syncAll(onDevice.device, onDevice.world)
      } while (again)
    } finally {
      isRunning.value = false
      timer = setTimeout(() => void deliver(), nextTryMs(outcome.value))
      if (outcome.value?.kind === 'unreachable') void onDevice.sync.sendWhenOnline()
    }
    await fetchWanted(onDevice)
  }

  /** Beside the deliveries: a module takes minutes on a weak line, and a result finished meanwhile does not wait for it. */
  async function fetchWanted({ device, sync, world }: OnDevice): Promise<void> {
    fetchAgain = true
    if (isFetching) return
    isFetching = true
    try {
      while (fetchAgain) {
        fetchAgain = false
        await sync.fetchWanted(device, world)
      }
    } finally {
      isFetching = false
    }
  }

  return { isRunning, outcome, start, deliver }
})

function nextTryMs(outcome: SyncOutcome | null): number {
  return outcome?.kind === 'unreachable' ? Math.max(1_000, outcome.retryInMs) : everyMs
}
