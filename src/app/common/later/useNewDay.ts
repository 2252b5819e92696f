import { onMounted, onScopeDispose } from 'vue'
import { followDays } from '../follow-days.ts'
import { useOnDevice } from '../../device/on-device.ts'

/** Calls back when another day has begun, by the corrected clock. While the screen is open, or when it is shown again. */
export function useNewDay(begin: () => void): void {
  const load = useOnDevice()
  let stop: (() => void) | undefined
  let isLeft = false

  onMounted(async () => {
    const onDevice = await load()
    const profile = await onDevice.profiles.findCurrentProfile(onDevice.device)
    if (!profile || isLeft) return
    let today: string | undefined
    stop = followDays(
      onDevice,
      profile.id,
      async () =>
        new Date(
          await onDevice.clock.readNow(onDevice.databaseOf(profile.id), onDevice.world),
        ).toDateString(),
      (day) => {
        if (today !== undefined && day !== today) begin()
        today = day
      },
    )
  })
  onScopeDispose(() => {
    isLeft = true
    stop?.()
  })
}
