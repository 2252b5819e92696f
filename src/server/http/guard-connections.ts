import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { ConnectionLimits } from './connection-limits.ts'
import { type PlainProblem, plainProblem, problemFor, problemHeaders } from './plain-problem.ts'

/** A phone that cannot compress sends a body too large; it is let run out, so that the response arrives. */
const mostDrained = 1_000_000

/** A proxy in front of the server speaks for everybody. */
const isPrivate = (address: string): boolean =>
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/i.test(address)

/** A request without a host is refused by the guard, in words. Node looks every so often at whose time is over. */
export const serverOptions = { requireHostHeader: false, connectionsCheckingInterval: 10_000 } as const

export type Guard = {
  /** Stands before the application. */
  readonly listener: RequestListener
  /** To be called with the server that got the listener; it is made with `serverOptions`. */
  watch(server: Server): void
  /** Every response from now on closes its connection. */
  stop(): void
}

/**
 * What a stranger can make a connection hold is bounded here, before anything knows who is asking: requests at once, time
 * without a byte, a body that goes on after its refusal. What Node itself refuses is a problem like every other.
 */
export function guardConnections(
  handle: RequestListener,
  headers: readonly (readonly [string, string])[],
  limits: ConnectionLimits,
): Guard {
  const open = new Map<Socket, Set<ServerResponse>>()
  const addresses = new Map<string, number>()
  let isStopping = false

  function listener(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { socket } = incoming
    // What was parsed before the connection was closed still arrives here.
    if (socket.destroyed) return
    const underWay = open.get(socket) ?? new Set()
    open.set(socket, underWay.add(outgoing))
    // A response ends when its last byte has left this machine: what nobody reads stays under way.
    outgoing.once('close', () => {
      underWay.delete(outgoing)
      endIfUnread(incoming)
      if (isStopping && underWay.size === 0) socket.end()
    })
    if (underWay.size > limits.atOnce) return void socket.destroy()
    if (isStopping) outgoing.shouldKeepAlive = false
    if (incoming.headers['transfer-encoding'] !== undefined) boundPieces(incoming, limits.pieces)
    const refused = refusedUnread(incoming)
    if (refused === undefined) handle(incoming, outgoing)
    else send(outgoing, refused)
  }

  function send(outgoing: ServerResponse, problem: PlainProblem): void {
    const { status, body } = plainProblem(problem)
    outgoing.shouldKeepAlive = false
    for (const [name, value] of problemHeaders(headers)) outgoing.setHeader(name, value)
    outgoing.setHeader('Content-Length', Buffer.byteLength(body))
    outgoing.writeHead(status).end(body)
  }

  /** Before there is a request, or beside one that is not whole: the response is written by hand. */
  function refuseBroken(error: Error, socket: Socket): void {
    const isAnswering = (open.get(socket)?.size ?? 0) > 0
    if (!socket.writable || isAnswering) return void socket.destroy()
    const { status, title, body } = plainProblem(problemFor(error))
    const lines = [
      `HTTP/1.1 ${status} ${title}`,
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...problemHeaders(headers).map(([name, value]) => `${name}: ${value}`),
    ]
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
  }

  function count(socket: Socket): void {
    const address = socket.remoteAddress ?? ''
    if (isPrivate(address)) return
    const many = (addresses.get(address) ?? 0) + 1
    addresses.set(address, many)
    socket.once('close', () => {
      const left = (addresses.get(address) ?? 1) - 1
      if (left > 0) addresses.set(address, left)
      else addresses.delete(address)
    })
    if (many > limits.perAddress) socket.destroy()
  }

  return {
    listener,
    watch(server) {
      server.headersTimeout = limits.headersMs
      server.requestTimeout = limits.requestMs
      server.timeout = limits.silentMs
      server.maxConnections = limits.connections
      server.on('connection', (socket) => {
        count(socket)
        socket.once('close', () => open.delete(socket))
      })
      server.on('clientError', refuseBroken)
      server.on('checkExpectation', (_incoming, outgoing) => send(outgoing, 'expectation'))
      server.on('checkContinue', (incoming, outgoing) => {
        if (refusedUnread(incoming) === undefined) outgoing.writeContinue()
        listener(incoming, outgoing)
      })
    },
    stop() {
      isStopping = true
      for (const underWay of open.values()) for (const outgoing of underWay) outgoing.shouldKeepAlive = false
    },
  }
}

/** What no handler has to see: it gets its response before a byte of its body is read, and its connection ends. */
function refusedUnread({
  headers: sent,
  method = '',
  url = '',
  httpVersion,
}: IncomingMessage): PlainProblem | undefined {
  const { host = '', 'content-length': declared = '0', 'transfer-encoding': encoding } = sent
  if (host === '' && httpVersion !== '1.0') return 'malformed'
  if (host !== '' && !URL.canParse(`http://${host}/`)) return 'malformed'
  if (Number(declared) > mostDrained) return 'too-large'
  const hasBody = encoding !== undefined || Number(declared) > 0
  return hasBody && !(url.startsWith('/api/') && /^(POST|PUT|DELETE)$/.test(method)) ? 'malformed' : undefined
}

/** Node parses pieces faster than anybody reads them, and each takes its time: too many close the connection at once. */
function boundPieces(incoming: IncomingMessage, most: number): void {
  let pieces = 0
  const push = incoming.push.bind(incoming)
  incoming.push = (piece: unknown, encoding?: BufferEncoding): boolean => {
    if (piece === null || ++pieces <= most) return push(piece, encoding)
    incoming.socket.destroy()
    return false
  }
}

/** A body without a length that went on after its response could go on for ever; one with a length is let run out. */
function endIfUnread({ complete, headers: sent, socket }: IncomingMessage): void {
  if (!complete && sent['content-length'] === undefined && !socket.destroyed) socket.destroySoon()
}
