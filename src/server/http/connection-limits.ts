/** What one connection may hold. Generous: a 2G line, and a village behind one address. */
export const connectionLimits = {
  /** Requests of one connection at a time. Browsers and proxies send one. */
  atOnce: 4,
  /** From the first byte of a request to the end of its headers. */
  headersMs: 60_000,
  /** To the end of its body, however steadily it drips. A phone itself waits 84 s for 64 kB to be sent. */
  requestMs: 90_000,
  /** Of one body without a length, also of one that nobody reads; a response comes at half of it (read-body.ts). */
  pieces: 2_000,
  /** Nobody reads and nobody writes. */
  silentMs: 120_000,
  connections: 5_000,
  /** From one address of the internet. A proxy in front counts its own. */
  perAddress: 1_000,
} as const
export type ConnectionLimits = { readonly [Name in keyof typeof connectionLimits]: number }
