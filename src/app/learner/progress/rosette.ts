/** How the rosette of one module is drawn, on a square from -50 to 50. All of it follows from the module's number. */
export type RosetteShape = {
  readonly tone: 'brand' | 'clay' | 'saffron' | 'right'
  /** The eight-pointed star that frames it. */
  readonly star: string
  /** Eight petals between its points. */
  readonly petals: readonly string[]
  /** The small star in the middle. */
  readonly heart: string
}

const tones = ['brand', 'clay', 'saffron', 'right'] as const
/** How deep the star is cut: two squares laid across each other, then narrower. */
const cuts = [0.765, 0.66, 0.56] as const

/**
 * Twelve modules in a row all differ: in tone by fours, in cut by threes, in the turn of the heart by twelves. After them the
 * tones move on by one.
 */
export function rosetteOf(number: number): RosetteShape {
  const index = Math.max(0, number - 1)
  const cut = cuts[index % cuts.length] ?? cuts[0]
  const tone = tones[(index + Math.floor(index / 12)) % tones.length] ?? tones[0]
  const isTurned = Math.floor(index / 6) % 2 === 1
  const length = 19 + (index % 4) * 3
  return {
    tone,
    star: starOf(48, 48 * cut, 0),
    petals: Array.from({ length: 8 }, (_, petal) =>
      closed([
        at(11, petal * 45 + 22.5),
        at(length, petal * 45 + 12),
        at(48 * cut - 3, petal * 45 + 22.5),
        at(length, petal * 45 + 33),
      ]),
    ),
    heart: starOf(11, 11 * cut, isTurned ? 22.5 : 0),
  }
}

const starOf = (outer: number, inner: number, turn: number): string =>
  closed(Array.from({ length: 16 }, (_, point) => at(point % 2 === 0 ? outer : inner, point * 22.5 + turn)))

const closed = (points: readonly string[]): string => `M${points.join('L')}z`

/** A point by its distance and its angle in degrees from the top. */
function at(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180
  return `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`
}
