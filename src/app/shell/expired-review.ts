import type { OnDevice } from './on-device.ts'

/** Whether the day a signature holds until has passed, by this phone; a phone may stay unconnected for longer than a year. */
export const hasPassed = (until: string, { world }: OnDevice): boolean =>
  until < new Date(world.now()).toISOString().slice(0, 10)

/** The mark above a lesson: a signature that has expired is none. */
export function judgeReview(article: Element, onDevice: OnDevice): void {
  const mark = article.querySelector<HTMLElement>('.mark[data-until]')
  const { until = '', expired = '' } = mark?.dataset ?? {}
  if (mark && hasPassed(until, onDevice)) mark.textContent = expired
}
