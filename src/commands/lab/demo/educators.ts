import { packLanguageOf, type PackLanguage } from '#domain/content/languages.ts'
import { peopleFrom, type Person } from './cast.ts'
import { diceFrom } from './dice.ts'
import { situations, type Situation } from './situations.ts'
import type { PhoneClock } from './study.ts'

export type Educator = {
  readonly person: Person
  readonly situation: Situation
  readonly packLanguage: PackLanguage
  readonly clock: PhoneClock
  /** Which of the cohorts, from 0. */
  readonly cohort: number
}

/** Sixty people, each with a life of her own, spread over the cohorts. */
export function educatorsFrom(seed: number, cohortCount: number): readonly Educator[] {
  const dice = diceFrom(seed, 'educators')
  const lives = dice.shuffled(
    situations.flatMap((situation) => Array.from({ length: situation.howMany }, () => situation)),
  )
  return peopleFrom(dice, lives.length).flatMap((person, index) => {
    const situation = lives[index]
    if (situation === undefined) return []
    // Even a good clock is some seconds off, and even a measurement errs by half a second.
    const aheadMs = situation.clockAheadMs === 0 ? dice.between(-40_000, 40_000) : situation.clockAheadMs
    const clock = { aheadMs, offsetMs: -aheadMs + dice.between(-500, 500) }
    return [
      {
        person,
        situation,
        packLanguage: packLanguageOf(person.language),
        clock,
        cohort: index % cohortCount,
      },
    ]
  })
}
