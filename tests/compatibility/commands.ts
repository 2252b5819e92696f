/** How a page in Chromium asks the offices, which run beside Vitest (`vite.config.ts`). `line.ts` gives it its types. */
export async function askOffice(_context: unknown, word: string, ...facts: unknown[]): Promise<unknown> {
  // Not a plain import: Vite would put the whole server into its configuration.
  const { offices }: Readonly<Record<string, Readonly<Record<string, unknown>>>> = await import(
    new URL('./offices.ts', import.meta.url).href
  )
  const ask = offices?.[word]
  if (typeof ask !== 'function') throw new Error(`no office does ${word}`)
  return Reflect.apply(ask, undefined, facts)
}
