import { randomFrom, seedFor, shuffled } from '#domain/assessment/random.ts'

/** Chance that can be thrown again: the same seed and name give the same throws. */
export type Dice = {
  readonly chance: (share: number) => boolean
  /** An integer, both ends included. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
  readonly shuffled: <T>(items: readonly T[]) => T[]
  readonly bytes: (count: number) => Uint8Array
}

export function diceFrom(seed: number, name: string): Dice {
  const random = randomFrom(seedFor(seed, name))
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  return {
    chance: (share) => random() < share,
    between,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    shuffled: (items) => shuffled(items, random),
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  }
}
