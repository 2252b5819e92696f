import { onMounted, ref, type Ref } from 'vue'
import { useOnDevice } from '../../device/on-device.ts'

/**
 * The address that belongs on paper and into links: the installation's own, as the server says it and the phone keeps it
 * for the road; else the address of this page.
 */
export function usePublicAddress(): Ref<string> {
  const onDevice = useOnDevice()
  const address = ref(location.origin)
  onMounted(async () => {
    const { device, world } = await onDevice()
    const { findAddress, refreshAddress } = await import('#local/installation/installation.ts')
    address.value = (await findAddress(device)) ?? location.origin
    address.value = (await refreshAddress(device, world)) ?? location.origin
  })
  return address
}

/** As one types it: without `https://`. */
export const hostOf = (address: string): string => new URL(address).host
