import type { Recall } from './recall.ts'

const usualMs = 20_000
const [quickestMs, slowestMs] = [5_000, 60_000]

/** How long an item takes her: the median of her own answers to it, else of all her answers, within reason. */
export function paceOf(own: readonly Recall[], all: readonly Recall[]): number {
  const ms = medianOf(own) ?? medianOf(all) ?? usualMs
  return Math.min(slowestMs, Math.max(quickestMs, ms))
}

function medianOf(recalls: readonly Recall[]): number | undefined {
  const times = recalls
    .map(({ spentMs }) => spentMs)
    .filter((ms) => ms > 0)
    .toSorted((a, b) => a - b)
  return times[Math.floor(times.length / 2)]
}
