import type { MiddlewareHandler } from 'hono'
import type { Dependencies } from '../dependencies.ts'

/**
 * A proxy that nobody trusts makes everybody one address, so that one stranger's guesses slow them all: said once in the log,
 * for whoever wonders why.
 */
export function proxyHint({ log, trustProxy }: Pick<Dependencies, 'log' | 'trustProxy'>): MiddlewareHandler {
  let isSaid = trustProxy !== null
  return (c, next) => {
    if (!isSaid && c.req.header('x-forwarded-for') !== undefined) {
      isSaid = true
      log({
        event: 'proxy-not-trusted',
        help: 'X-Forwarded-For is not trusted: see TRUST_PROXY in docs/operate.md',
      })
    }
    return next()
  }
}
