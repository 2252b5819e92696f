/** The card that is read now: the one she has gone to; else the one whose edge is nearest to the edge of the strip. */
export function currentCard(article: HTMLElement): HTMLElement | undefined {
  const strip = article.querySelector<HTMLElement>('.cards')
  if (!strip) return undefined
  const to = strip.dataset['to']
  const target = to === undefined ? null : document.getElementById(to)
  if (target) return target
  const edge = strip.getBoundingClientRect().left
  const distance = (card: Element): number => Math.abs(card.getBoundingClientRect().left - edge)
  return [...strip.querySelectorAll<HTMLElement>('.card')].toSorted(
    (one, other) => distance(one) - distance(other),
  )[0]
}

export const headingOf = (card: Element | undefined): string => card?.querySelector('h2')?.textContent ?? ''
