import { once } from 'node:events'
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'

export type Fault =
  /** The connection breaks after so many bytes of the response. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** One bit of the response flips. */
  | { readonly kind: 'damage' }
  /** The server does its work, and its response never arrives. */
  | { readonly kind: 'lose-answer' }
  /** The second half of the response comes so much later. */
  | { readonly kind: 'trickle'; readonly afterMs: number }
  /** The request arrives and nobody ever replies. */
  | { readonly kind: 'silence' }

/** A line between a phone and the server that can be made to fail: `faultOf` decides for each request. */
export class BadLine {
  readonly #server: Server
  readonly url: string
  faultOf: (method: string, path: string) => Fault | null = () => null
  /** Every request that went through, as `GET /path`. */
  readonly seen: string[] = []

  private constructor(server: Server, port: number) {
    this.#server = server
    this.url = `http://localhost:${port}`
  }

  static async to(target: string): Promise<BadLine> {
    const server = createServer((incoming, outgoing) => line.#pass(target, incoming, outgoing))
    server.listen(0)
    await once(server, 'listening')
    const address = server.address()
    const line: BadLine = new BadLine(
      server,
      typeof address === 'object' && address !== null ? address.port : 0,
    )
    return line
  }

  #pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = incoming
    this.seen.push(`${method} ${url}`)
    const fault = this.faultOf(method, url)
    if (fault?.kind === 'silence') return
    // A bit that flips inside a compressed stream breaks the stream; here it has to reach the phone as a wrong byte.
    const sent = fault?.kind === 'damage' ? { ...headers, 'accept-encoding': 'identity' } : headers
    const upstream = ask(target + url, { method, headers: sent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => deliver(outgoing, answer, Buffer.concat(chunks), fault))
    })
    upstream.on('error', () => outgoing.destroy())
    incoming.pipe(upstream)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

function deliver(outgoing: ServerResponse, answer: IncomingMessage, body: Buffer, fault: Fault | null): void {
  if (fault?.kind === 'lose-answer') {
    outgoing.destroy()
    return
  }
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
  if (fault?.kind === 'cut') outgoing.write(body.subarray(0, fault.afterBytes), () => outgoing.destroy())
  else if (fault?.kind === 'trickle') {
    const half = Math.floor(body.length / 2)
    outgoing.write(body.subarray(0, half))
    setTimeout(() => outgoing.end(body.subarray(half)), fault.afterMs)
  } else if (fault?.kind === 'damage') {
    const damaged = Buffer.from(body)
    damaged[Math.floor(damaged.length / 2)] = (damaged[Math.floor(damaged.length / 2)] ?? 0) ^ 1
    outgoing.end(damaged)
  } else outgoing.end(body)
}
