/** Chromium for tests and measurements: it asks nobody for anything of its own, and starts also where root runs it. */
export const quietChromium = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
