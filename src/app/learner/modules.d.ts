/** Made of each `module.yaml` by `compiler/modules-plugin.ts`. */
declare module 'virtual:modules/areas' {
  import type { Area } from '#domain/review/areas.ts'

  export const areasByModule: Readonly<Record<string, readonly Area[]>>
}
declare module 'virtual:modules/local-card' {
  export const modulesWithLocalCard: readonly string[]
}
