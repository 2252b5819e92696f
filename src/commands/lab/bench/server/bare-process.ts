import { createServer } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { portOf } from '../port-of.ts'

// The least a server can do with these requests: unpack, parse, reply. It checks and keeps nothing.
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body: unknown = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString())
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ kept: typeof body }))
  })
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ kind: 'ready', port: portOf(server), build: '', firstToken: '' })
})
process.on('message', () => process.send?.({ kind: 'memory', rss: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit())
