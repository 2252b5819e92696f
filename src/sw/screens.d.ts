/** Made of `protocol/screens/screens.ts` by `compiler/screens-plugin.ts`. */
declare module 'virtual:screens/module' {
  /** Pages of a module that are no lessons: `/<lang>/modules/<module>/<one of these>/`. */
  export const besideLessons: readonly string[]
}
