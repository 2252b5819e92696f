import type { MiddlewareHandler } from 'hono'

/** Sent with every response, error pages and problems included. The policy is made by the build, which knows its styles. */
export const securityHeaderList = (csp: string, isHttps: boolean): readonly (readonly [string, string])[] => [
  ['Content-Security-Policy', csp],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()'],
  // Only where HTTPS is promised: a laptop in a village serves plain HTTP and must stay reachable.
  ...(isHttps ? ([['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']] as const) : []),
]

export function securityHeaders(csp: string, isHttps: boolean): MiddlewareHandler {
  const headers = securityHeaderList(csp, isHttps)
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
  }
}

/** For a server without a build (tests, the API alone): nothing may load. */
export const strictestPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
