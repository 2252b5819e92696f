/**
 * A double tap is one tap. The second half of it often lands on something else: what was tapped has changed its meaning in
 * place, moved away, or given way to another screen. Such a second half does nothing. Tapping the very same thing twice is
 * left alone (an arrow, a key), and so are keys: whoever presses them sees the focus where she is.
 */
export {}

const doubleTapMs = 500
/** Half a target: two things of their own never stand closer. */
const sameSpotPx = 24

type Tap = {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly on: Element | null
  readonly meaning: string
}
let before: Tap | null = null

function tapOf(event: MouseEvent): Tap {
  const at = event.target instanceof Element ? event.target : null
  const touched = at?.closest('label') ?? at?.closest('a, button, summary, select, input') ?? null
  // A label hands its click on to its field: both are one thing.
  const on = touched instanceof HTMLLabelElement ? (touched.control ?? touched) : touched
  const meaning = on?.textContent ?? ''
  return { at: event.timeStamp, x: event.clientX, y: event.clientY, on, meaning }
}

function guard(event: MouseEvent): void {
  // A key or a script, or what the browser passes on from a label to its field.
  if (event.detail === 0 || !event.isTrusted) return
  const tap = tapOf(event)
  const isSettling = tap.on?.getAttribute('aria-disabled') === 'true'
  if (isSettling || (before && isSecondHalf(event, before, tap))) {
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  before = tap
}

function isSecondHalf(event: MouseEvent, before: Tap, tap: Tap): boolean {
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch'
  // A mouse counts its own clicks.
  const isQuick = event.detail > 1 || (isTouch && tap.at - before.at < doubleTapMs)
  const isThere = Math.hypot(tap.x - before.x, tap.y - before.y) < sameSpotPx
  return isQuick && isThere && (tap.on !== before.on || tap.meaning !== before.meaning)
}

// There is no document while pages are prerendered.
if (typeof document !== 'undefined') document.addEventListener('click', guard, true)
