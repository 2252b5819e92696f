declare module 'virtual:tamazight-calendar' {
  export const months: readonly string[]
}
