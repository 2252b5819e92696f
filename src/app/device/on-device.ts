import { inject, type InjectionKey } from 'vue'
import type { OnDevice } from './opened/open-on-device.ts'

/** The device's databases and what can be done with them; loaded after the page is in charge, and once. */
export type LoadOnDevice = () => Promise<OnDevice>

export const onDeviceKey: InjectionKey<LoadOnDevice> = Symbol('on-device')

export function useOnDevice(): LoadOnDevice {
  const load = inject(onDeviceKey)
  if (!load) throw new Error('no device was provided')
  return load
}

export type { OnDevice }
