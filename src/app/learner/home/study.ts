import type { screens as StudyScreens } from '../study-screens.ts'

/** A part of the study area, fetched when it is shown: home shows one, the router the others. */
export const study =
  <Name extends keyof typeof StudyScreens>(name: Name) =>
  (): Promise<(typeof StudyScreens)[Name]> =>
    import('../study-screens.ts').then(({ screens }) => screens[name])
