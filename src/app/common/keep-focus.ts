/**
 * What is taken away while it has the focus hands it on: a deleted line to the next one; a button to what stands in its place;
 * the last line to the heading above; a screen to the new heading. Who moves by keys, or reads by ear,
 * goes on where she was. A screen that puts the focus somewhere itself is left alone. So is the way to another address, which
 * is the shell's.
 */
export {}

type Gap = { readonly parent: Element; readonly before: Node | null; readonly wasScreen: boolean }

/** Not what one types into: on a phone that would bring the keyboard up. */
const reachable =
  'a[href], button:enabled, select:enabled, summary, input:is([type=checkbox], [type=radio]):enabled'
let last: HTMLElement | null = null
let path = ''
let gap: Gap | null = null

function restoreFocus(changes: readonly MutationRecord[]): void {
  if (!last) return
  const { ownerDocument: page } = last
  if (page.activeElement !== page.body || path !== page.location.pathname) return
  if (last.isConnected) {
    // A button that rested while its work was done.
    if (changes.some(({ type, target }) => type === 'attributes' && target === last)) last.focus()
    return
  }
  gap = gapOf(last, changes) ?? gap
  if (gap) (gap.wasScreen ? null : nextIn(gap))?.focus()
  if (gap && page.activeElement === page.body) focusHeading(gap)
}

function gapOf(gone: Node, changes: readonly MutationRecord[]): Gap | null {
  const removed = changes.flatMap(({ removedNodes }) => [...removedNodes])
  const at = changes.findLast(
    ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(gone)),
  )
  if (!(at?.target instanceof Element)) return null
  const wasScreen = removed.some(
    (node) => node instanceof Element && (node.matches('h1') || node.querySelector('h1') !== null),
  )
  return { parent: at.target, before: at.previousSibling, wasScreen }
}

function nextIn({ parent, before }: Gap): HTMLElement | null {
  const first = before?.parentNode === parent ? before.nextSibling : parent.firstChild
  for (let node = first; node; node = node.nextSibling) {
    if (!(node instanceof HTMLElement)) continue
    const found = node.matches(reachable) ? node : node.querySelector<HTMLElement>(reachable)
    if (found) return found
  }
  return null
}

function focusHeading({ parent, wasScreen }: Gap): void {
  for (let box: Element | null = parent; box; box = box.parentElement) {
    const heading = box.querySelector<HTMLElement>(wasScreen ? 'h1' : 'h1, h2, h3')
    if (!heading) continue
    heading.tabIndex = -1
    heading.focus()
    return
  }
}

// There is no document while pages are prerendered.
if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    last = target
    path = location.pathname
    gap = null
  })
  // A finger put beside everything leaves it on purpose.
  document.addEventListener('pointerdown', () => (last = null))
  new MutationObserver(restoreFocus).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
}
