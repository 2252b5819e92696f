import { defineAsyncComponent } from 'vue'

/** Seldom shown, and it looks at what is on the phone: it travels with the other screens. */
export const NotHere = defineAsyncComponent(() => import('../common/NotHere.vue'))
