import '../ui/more-icons.ts'
import LocalCard from './LocalCard.vue'

/** Practice, questions, certificates and the local card: fetched when one is opened, kept on the phone a little later. */
export const screens = { LocalCard }
