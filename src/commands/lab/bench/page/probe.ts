/** What the page measured of itself. Times in ms since its navigation began. */
export type PageFacts = {
  readonly startedAt: number
  readonly readable: number
  readonly inCharge: number
  readonly blockingMs: number
  readonly shift: number
  readonly elements: number
  readonly pending: boolean
}

/** Put into the page before its own scripts; watches and touches nothing. */
export const probe = `(() => {
  const m = (globalThis.__bench = { fcp: 0, words: 0, inCharge: 0, blockingMs: 0, shift: 0, taps: {} })
  const watch = (type, take, more) => { try { new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more }) } catch {} }
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') m.fcp = entry.startTime })
  watch('longtask', (entry) => { m.blockingMs += entry.duration - 50 })
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) m.shift += entry.value })
  watch('event', (entry) => { if (entry.interactionId) m.taps[entry.interactionId] = Math.max(m.taps[entry.interactionId] ?? 0, entry.duration) }, { durationThreshold: 16 })
  const shown = () => [...document.querySelectorAll('[data-lesson] p')].some((words) => {
    const box = words.getBoundingClientRect()
    return words.textContent.length > 20 && box.height > 2 && box.top < innerHeight && box.bottom > 0 && words.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  })
  const look = () => {
    if (!m.words && document.documentElement && shown()) requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { m.words ||= performance.now() }; port2.postMessage(0) })
    if (!m.inCharge && document.documentElement?.dataset.app === 'ready') m.inCharge = performance.now()
    if (!m.words || !m.inCharge) setTimeout(look, 10)
  }
  setTimeout(look, 0)
})()`

export const askPage = `(() => { const m = globalThis.__bench ?? {}; return {
  startedAt: performance.timeOrigin, readable: m.words ? Math.max(m.words, m.fcp) : 0, inCharge: m.inCharge ?? 0, blockingMs: m.blockingMs ?? 0,
  shift: m.shift ?? 0, elements: document.querySelectorAll('*').length, pending: !m.words || !m.inCharge } })()`
