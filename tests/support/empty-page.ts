import { afterAll } from 'vitest'

// Files share their modules: what watches the page hears of its end while there is still a page.
afterAll(async () => {
  if (typeof document === 'undefined') return // A test of files, without a page.
  document.body.replaceChildren()
  await Promise.resolve()
})

// jsdom lays nothing out, so it has nowhere to scroll to.
if (typeof document !== 'undefined') globalThis.scrollTo = () => undefined
