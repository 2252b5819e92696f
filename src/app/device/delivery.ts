import { defineStore } from 'pinia'
import { reactive, toRefs } from 'vue'
import type { Deliveries, DeliveryState } from './opened/deliveries.ts'

/** What is known of sending, and the button for it. The work comes with the device (device/opened/deliveries.ts). */
export const useDelivery = defineStore('delivery', () => {
  const state = reactive<DeliveryState>({ isRunning: false, outcome: null, hasNoRoom: false })
  let deliveries: Deliveries | undefined

  /** `make` is given what it writes to. Resolves after the first delivery and what it brought. */
  async function start(make: (state: DeliveryState) => Deliveries): Promise<void> {
    deliveries = make(state)
    await deliveries.start()
  }

  /** Nothing happens before the device is here: its start sends what waits. */
  const deliver = async (): Promise<void> => deliveries?.deliver()

  return { ...toRefs(state), start, deliver }
})
