import { type Component, shallowRef } from 'vue'

/** What shows a drawing that is tapped; null until it has come (`bring-tapped.ts`). */
export const tappedDrawing = shallowRef<Component | null>(null)
