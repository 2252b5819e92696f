import { once } from 'node:events'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { portOf } from '../port-of.ts'
import { floorWorker } from './floor-page.ts'

export type FloorServer = { readonly port: number; close(): void }

/** The floor from memory, compressed once. */
export async function serveFloor(page: string): Promise<FloorServer> {
  const html = brotliCompressSync(page)
  const worker = brotliCompressSync(floorWorker)
  const server = createServer((request, response) => {
    const isWorker = request.url === '/sw.js'
    const type = isWorker ? 'text/javascript' : 'text/html; charset=utf-8'
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' })
    response.end(isWorker ? worker : html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
