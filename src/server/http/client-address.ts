import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** What the adapter gives a handler; empty when a test calls the application without a socket. */
export type Env = { Bindings: Partial<HttpBindings> }

/**
 * Who is asking, for slowing guesses down. Behind a reverse proxy on this machine or its private network the proxy's own
 * word (the last entry) counts; from anywhere else X-Forwarded-For is just something a stranger wrote.
 */
export function clientAddress(c: Context<Env>): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown'
  if (!isPrivate(peer)) return peer
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer
}

const isPrivate = (address: string): boolean =>
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/i.test(address)
