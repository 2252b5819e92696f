import { computed, type ComputedRef, onMounted, shallowRef } from 'vue'
import { useNewDay } from '../../common/later/useNewDay.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** The time by the corrected clock, as of opening the page or of a new day; never before `atLeast`. */
export function useTimeNow(atLeast: () => number): ComputedRef<number> {
  const person = usePerson()
  const read = shallowRef(0)
  const look = async (): Promise<void> => {
    const { db, device } = await person.awaitOnScreen()
    read.value = await device.clock.readNow(db, device.world)
  }
  onMounted(() => void look())
  useNewDay(() => void look())
  return computed(() => Math.max(read.value, atLeast()))
}
