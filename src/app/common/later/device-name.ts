/** What a supervisor recognises a phone or computer by, from what the browser says of itself. */
export function deviceName(): string {
  const agent = navigator.userAgent
  const system = /Android [\d.]+; ([^;)]+)/.exec(agent)?.[1] ?? /\(([^;)]+)/.exec(agent)?.[1] ?? 'browser'
  return system.slice(0, 80)
}
