import { onMounted, onScopeDispose, type Ref, shallowRef } from 'vue'
import { type ShownPresence, showPresence } from '#local/presence/show-presence.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** A timer may ring a little before its time: then the code of the window that ends would be shown again. */
const afterMs = 50

/** The code of this half minute, made again when it ends and when the screen is lit again; null: not made yet, or nobody has joined. */
export function usePresence(): Readonly<Ref<ShownPresence | null>> {
  const person = usePerson()
  const shown = shallowRef<ShownPresence | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLeft = false

  async function make(): Promise<void> {
    clearTimeout(timer)
    const own = await person.findChosen()
    if (!own?.profile.account || isLeft) return
    const made = await showPresence(own.db, own.device.world)
    if (isLeft) return
    shown.value = made
    clearTimeout(timer)
    timer = setTimeout(() => void make(), made.restMs + afterMs)
  }
  // A phone asleep runs no timer.
  const again = (): void => {
    if (document.visibilityState === 'visible') void make()
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', again)
    return make()
  })
  onScopeDispose(() => {
    isLeft = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', again)
  })
  return shown
}
