import { defineAsyncComponent } from 'vue'
import type { parts } from './parts.ts'

/** Asked for when a quiz begins, so that none is missing in the middle of it. */
export const loadParts = () => import('./parts.ts')

/** One of them as a component. */
export const part = <Name extends keyof typeof parts>(name: Name): (typeof parts)[Name] =>
  defineAsyncComponent<(typeof parts)[Name]>(() => loadParts().then((all) => all.parts[name]))
