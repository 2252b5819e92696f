import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectionLimits, type ConnectionLimits } from '#server/http/connection-limits.ts'
import { type Guard, guardConnections, serverOptions } from '#server/http/guard-connections.ts'
import { securityHeaderList } from '#server/http/security-headers.ts'

import { createApp } from '#server/app.ts'
import { type Association, openAssociation } from '../support/association.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

type Guarded = { readonly port: number; readonly guard: Guard; readonly connections: Socket[] }

async function guarded(handle: RequestListener, limits: Partial<ConnectionLimits> = {}): Promise<Guarded> {
  const headers = securityHeaderList("default-src 'none'", false)
  const guard = guardConnections(handle, headers, { ...connectionLimits, ...limits })
  server = createServer({ ...serverOptions, connectionsCheckingInterval: 20 }, guard.listener)
  guard.watch(server)
  const connections: Socket[] = []
  server.on('connection', (socket) => connections.push(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, guard, connections }
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  // Cut in the middle is what some of these tests are about.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => void socket.once('close', () => resolve()))

/** Everything that comes until the other side closes. */
async function answerTo(port: number, text: string): Promise<string> {
  const socket = await open(port)
  socket.write(text)
  let heard = ''
  socket.on('data', (chunk) => (heard += String(chunk)))
  await closed(socket)
  return heard
}

const get = 'GET / HTTP/1.1\r\nHost: server\r\n\r\n'
const closing = 'GET / HTTP/1.1\r\nHost: server\r\nConnection: close\r\n\r\n'

describe('a connection', () => {
  it('has four requests under way at most; one that sends more is closed', async () => {
    let [underWay, most] = [0, 0]
    const { port } = await guarded((_incoming, outgoing) => {
      most = Math.max(most, ++underWay)
      outgoing.once('close', () => underWay--)
    })
    expect(await answerTo(port, get.repeat(1_000))).toBe('')
    expect(most).toBe(4)
  })

  it('may send request after request when each waits for its response', async () => {
    const { port } = await guarded((_incoming, outgoing) => outgoing.end('well'))
    const socket = await open(port)
    for (let request = 0; request < 20; request++) {
      socket.write(get)
      expect(String((await once(socket, 'data'))[0])).toContain('well')
    }
    socket.destroy()
  })

  it('that nobody reads is closed when nothing moves any more', async () => {
    const answer = Buffer.alloc(20_000_000)
    const { port, connections } = await guarded((_incoming, outgoing) => outgoing.end(answer), {
      silentMs: 100,
    })
    const socket = await open(port)
    socket.pause()
    socket.write(get.repeat(4))
    const [held] = connections
    if (held === undefined) throw new Error('no connection')
    await closed(held)
    expect(held.writableLength).toBeLessThanOrEqual(answer.length * 4 + 4_000)
    socket.destroy()
  })

  it('whose body is declared without end is refused before a byte is read, and closed', async () => {
    let handled = 0
    const { port } = await guarded(() => handled++)
    const heard = await answerTo(
      port,
      `POST /api/sync HTTP/1.1\r\nHost: server\r\nContent-Length: 10000000000\r\n\r\n${'x'.repeat(100_000)}`,
    )
    expect(heard).toMatch(/^HTTP\/1.1 413 /)
    expect(heard).toContain('"reason":"too-large"')
    expect(handled).toBe(0)
  })

  it('whose body goes on after its response is closed', async () => {
    const { port, connections } = await guarded((_incoming, outgoing) => {
      outgoing.writeHead(413).end('too large')
    })
    const socket = await open(port)
    socket.write('POST /api/sync HTTP/1.1\r\nHost: server\r\nTransfer-Encoding: chunked\r\n\r\n')
    const pour = () => void (socket.writable && socket.write(`3e8\r\n${'x'.repeat(1_000)}\r\n`, pour))
    pour()
    await closed(socket)
    expect(connections[0]?.bytesRead).toBeLessThan(20_000_000)
  })

  it('with a body where none belongs is refused', async () => {
    const { port } = await guarded((_incoming, outgoing) => outgoing.end())
    for (const line of ['GET /api/board', 'POST /ar/', 'PUT /packs/x'])
      expect(
        await answerTo(
          port,
          `${line} HTTP/1.1\r\nHost: server\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`,
        ),
      ).toMatch(/^HTTP\/1.1 400 /)
  })

  it('ends with its response when the server is stopping', async () => {
    const { port, guard } = await guarded((_incoming, outgoing) => {
      guard.stop()
      outgoing.end('last')
    })
    expect(await answerTo(port, get)).toMatch(/Connection: close[^]*last$/i)
    expect(await answerTo(port, get)).toContain('last')
  })

  it('beyond those a server can hold is not taken', async () => {
    const { port } = await guarded((_incoming, outgoing) => outgoing.end('well'), { connections: 1 })
    const first = await open(port)
    first.write(get)
    await once(first, 'data')
    expect(await answerTo(port, get)).toBe('')
    first.destroy()
  })
})

describe('what Node itself refuses', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['a host that is no address', 400, 'GET / HTTP/1.1\r\nHost: 256.256.256.256\r\n\r\n'],
    ['no host', 400, 'GET / HTTP/1.1\r\n\r\n'],
    ['no HTTP', 400, 'hello\r\n\r\n'],
    ['an unknown method', 400, 'DANCE / HTTP/1.1\r\nHost: server\r\n\r\n'],
    ['a request that never ends', 408, 'GET / HTTP/1.1\r\nHost: ser'],
    ['an expectation', 417, 'GET / HTTP/1.1\r\nHost: server\r\nExpect: wonders\r\n\r\n'],
    ['endless headers', 431, `GET / HTTP/1.1\r\nHost: server\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`],
  ]
  it.each(cases)('has a body and the security headers: %s', async (_name, status, text) => {
    const { port } = await guarded((_incoming, outgoing) => outgoing.end(), {
      headersMs: 200,
      requestMs: 200,
    })
    const heard = await answerTo(port, text)
    expect(heard.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(heard).toContain("Content-Security-Policy: default-src 'none'")
    expect(heard).toContain('X-Content-Type-Options: nosniff')
    expect(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n') + 4).trim())).toMatchObject({ status })
    expect(await answerTo(port, closing)).toContain('200')
  })
})

describe('a body that never ends', () => {
  let association: Association
  let port: number
  beforeEach(async () => {
    association = await openAssociation('SQLite')
    const listener = getRequestListener(createApp(association.deps).fetch, { hostname: 'localhost' })
    const made = await guarded((incoming, outgoing) => void listener(incoming, outgoing))
    port = made.port
  })
  afterEach(() => association.close())

  const digest = `Content-Digest: sha-256=:${'A'.repeat(43)}=:\r\n`
  const input = `Signature-Input: se=("@method" "@path" "@query" "content-digest");created=1;keyid="${'A'.repeat(43)}";alg="ecdsa-p256-sha256";tag="se1"\r\n`
  const signature = `Signature: se=:${'A'.repeat(86)}==:\r\n`
  const begin = (path: string, headers: string): string =>
    `POST ${path} HTTP/1.1\r\nHost: server\r\nTransfer-Encoding: chunked\r\n${headers}\r\n`
  const crumb = '1\r\nx\r\n'

  it.each([
    ['nothing', ''],
    ['no input', signature + digest],
    ['no signature', input + digest],
    ['no digest', input + signature],
    ['a malformed digest', input + signature + 'Content-Digest: sha-256=:A:\r\n'],
  ])('is refused unread, and closed, when the headers sign for it with %s', async (_what, headers) => {
    for (const path of ['/api/sync', '/api/join']) {
      const heard = await answerTo(port, begin(path, headers) + crumb)
      expect(heard).toMatch(/^HTTP\/1.1 400 /)
      expect(heard).toContain('"reason":"malformed-signature"')
    }
  })

  it('is refused like one that is too large when it comes in crumbs, and closed', async () => {
    const heard = await answerTo(port, begin('/api/sync', input + signature + digest) + crumb.repeat(1_100))
    expect(heard).toMatch(/^HTTP\/1.1 413 /)
    expect(heard).toContain('"reason":"too-large"')
  })

  it('is cut at too many crumbs, though nobody reads them', async () => {
    const { port: other } = await guarded(() => undefined)
    expect(await answerTo(other, begin('/api/sync', '') + crumb.repeat(2_001))).toBe('')
  })

  it('is cut when its time is over, though it is never silent', async () => {
    const { port: other } = await guarded((incoming) => void incoming.resume(), {
      headersMs: 100,
      requestMs: 100,
    })
    const socket = await open(other)
    socket.write(begin('/api/sync', ''))
    const drip = () => void (socket.writable && socket.write(crumb, () => setImmediate(drip)))
    drip()
    await closed(socket)
    expect(socket.destroyed).toBe(true)
  })
})
