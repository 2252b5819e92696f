import type { Recall } from './recall.ts'

const usualMs = 20_000
const [quickestMs, slowestMs] = [5_000, 60_000]
const usualReadingMs = 10_000
/** Fewer say nothing of her pace, and what is announced would jump within a sitting. */
const fewestReadings = 4
/** Between two questions of one sitting; a longer silence is a pause. */
const longestReadingMs = 60_000

/**
 * How long an item takes her until she has responded: her own responses to it on average, else all her responses, each within reason.
 * Not the median: a sum of medians leaves out the long ones, and what is announced is a sum.
 */
export function paceOf(own: readonly Recall[], all: readonly Recall[]): number {
  return meanOf(timesOf(own)) ?? meanOf(timesOf(all)) ?? usualMs
}

/** How long she then reads what was right and why, as her reviews until now show it: no record says so. */
export function readingPaceOf(all: readonly Recall[]): number {
  const reviews = all.filter(({ kind }) => kind === 'review')
  const times = reviews.flatMap(({ at, spentMs }, index) => {
    const before = reviews[index - 1]
    const ms = before ? at - spentMs - before.at : -1
    return ms >= 0 && ms <= longestReadingMs ? [ms] : []
  })
  return (times.length < fewestReadings ? undefined : meanOf(times)) ?? usualReadingMs
}

const timesOf = (recalls: readonly Recall[]): readonly number[] =>
  recalls.flatMap(({ spentMs }) => (spentMs > 0 ? [Math.min(slowestMs, Math.max(quickestMs, spentMs))] : []))

const meanOf = (times: readonly number[]): number | undefined =>
  times.length === 0 ? undefined : times.reduce((sum, ms) => sum + ms, 0) / times.length
