import type { Server } from 'node:http'
import type { Config } from '../config.ts'

export type Listening =
  | { readonly kind: 'listening'; readonly port: number; close(): Promise<void> }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** How long requests under way may take when the server stops; a 2G upload of 64 kB takes about four seconds. */
const graceMs = 10_000

export function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const sentence = sentenceFor(error, port, host)
      if (sentence === undefined) reject(error)
      else resolve({ kind: 'wrong', sentence })
    })
    server.listen({ port, host }, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      resolve({ kind: 'listening', port: actual, close: () => close(server) })
    })
  })
}

/** No new connections; what is under way is finished; whoever still hangs on after the grace is cut. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function sentenceFor(error: Error, port: number, host: string | undefined): string | undefined {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what uses it, or choose another, for example PORT=8081.`
  if (code === 'EACCES')
    return `Port ${port} may only be used by the system's administrator. Choose one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Check HOST.`
  return undefined
}
