import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { readSignatureInput } from '#protocol/signature.ts'
import type { Random } from '../database/installation.ts'
import type { Log } from './log.ts'

/** One line for each API request and each failure: what was asked by route, never the ids, names or codes in it. */
export function requestLog(log: Log, random: Random): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now()
    const requestId = Buffer.from(random(6)).toString('base64url')
    await next()
    c.res.headers.set('X-Request-Id', requestId)
    const isApi = c.req.path.startsWith('/api/')
    if (!isApi && c.res.status < 500) return
    const key = readSignatureInput(c.req.header('signature-input') ?? '')?.keyId.slice(0, 8) ?? null
    log({
      event: 'request',
      requestId,
      method: c.req.method,
      route: isApi ? (matchedRoutes(c).find(({ path }) => !path.includes('*'))?.path ?? 'none') : 'page',
      status: c.res.status,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      key,
    })
  }
}
