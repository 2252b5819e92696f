/** Made of `protocol/screens/screens.ts` by `compiler/screens-plugin.ts`. */
declare module 'virtual:screens/routes' {
  import type { RouteRecordRaw } from 'vue-router'

  export const routes: readonly RouteRecordRaw[]
}
