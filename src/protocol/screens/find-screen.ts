import { screens, type Screen } from './screens.ts'

/** The screen that has an address below the language. An address in words goes before one with a parameter. */
export const findScreen = (rest: string): Screen | undefined =>
  shapes.find(({ shape }) => shape.test(rest))?.screen

/** Where a screen can be looked at without anything that one installation alone has. */
export const addressOf = ({ path, at }: Screen): string | undefined =>
  at ?? (parametersIn(path) === 0 ? path : undefined)

const parametersIn = (path: string): number => path.split(':').length - 1
const shapeOf = (path: string): RegExp => new RegExp(`^${path.replace(/:[a-z]+/g, '[a-z0-9-]+')}$`)
const shapes = screens
  .filter(({ path }) => path !== '*')
  .toSorted((a, b) => parametersIn(a.path) - parametersIn(b.path))
  .map((screen) => ({ screen, shape: shapeOf(screen.path) }))
