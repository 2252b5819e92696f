/** The phone's own clock is enough for a day in a year. */
type Clock = { readonly world: { readonly now: () => number } }

/** Whether the day a signature holds until has passed, by this phone; a phone may stay unconnected for longer than a year. */
export const isOver = (until: string, { world }: Clock): boolean =>
  until < new Date(world.now()).toISOString().slice(0, 10)

/** The mark above a lesson: a signature that has expired is none. */
export function judgeReview(article: Element, onDevice: Clock): void {
  const mark = article.querySelector<HTMLElement>('.mark[data-until]')
  const { until = '', expired = '' } = mark?.dataset ?? {}
  if (mark && isOver(until, onDevice)) mark.textContent = expired
}
