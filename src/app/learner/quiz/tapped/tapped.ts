import TapDanger from './TapDanger.vue'
import TapSentence from './TapSentence.vue'

export { bringWords } from './tap-words.ts'

/** What shows the questions that are tapped: a chunk of its own, which comes with the later screens. */
export const tapped = { TapDanger, TapSentence }
