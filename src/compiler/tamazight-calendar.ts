import type { Plugin } from 'vite'

const name = 'virtual:tamazight-calendar'

/** Names of the months, which no browser knows in Tamazight and Node does: written into the app when it is built. */
export function tamazightCalendar(): Plugin {
  return {
    name: 'tamazight-calendar',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export const months = ${JSON.stringify(months())}` : undefined),
  }
}

function months(): readonly string[] {
  if (Intl.DateTimeFormat.supportedLocalesOf('zgh').length === 0)
    throw new Error('this Node has no Tamazight calendar (it was built without full ICU)')
  const format = new Intl.DateTimeFormat('zgh-MA', { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)))
}
