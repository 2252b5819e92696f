import '../ui/more-icons.ts'
import PinEntry from './PinEntry.vue'
import PinPage from './PinPage.vue'

/** The phone and its people: what is not needed for the first lesson; one chunk. */
export const screens = { PinEntry, PinPage }
