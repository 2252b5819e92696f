import type { MessageKey } from '../../frame/i18n/i18n.ts'
import type { IconName } from '../../frame/ui/icons.ts'

type Place = {
  readonly path: string
  readonly key: MessageKey<'supervision'>
  readonly icon: IconName
  /** What lies below it, by its address. */
  readonly holds: RegExp
}

/** The places of the bar. What lies in none of the first ones, her own learning too, is reached through the last. */
export const places: readonly Place[] = [
  { path: 'supervision/', key: 'sup.today', icon: 'list', holds: /^supervision\/$/ },
  {
    path: 'supervision/board/',
    key: 'sup.people',
    icon: 'people',
    holds: /^supervision\/(board|cohorts|learners)\//,
  },
  {
    path: 'supervision/visits/',
    key: 'sup.visits',
    icon: 'clock',
    holds: /^supervision\/visits\//,
  },
  { path: 'supervision/more/', key: 'sup.more', icon: 'menu', holds: /^/ },
]

/** Which of them is lit; `path` without the language. */
export const placeOf = (path: string): string | undefined =>
  places.find(({ holds }) => holds.test(path))?.path
