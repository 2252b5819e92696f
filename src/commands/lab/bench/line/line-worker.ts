import { createServer, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { carry, type Line, type ConnectionTraffic, wallClock } from './connection.ts'

// A thread of its own, so that the bench's work does not delay the line.
const profile = v.object({
  name: v.string(),
  down: v.number(),
  up: v.number(),
  roundTripMs: v.number(),
  cpu: v.number(),
})
const command = v.variant('kind', [
  v.object({ kind: v.literal('reset'), profile }),
  v.object({ kind: v.literal('traffic') }),
  v.object({ kind: v.literal('cut') }),
])
const start = v.parse(v.object({ port: v.number(), profile }), workerData)

const fresh = (): ConnectionTraffic => ({ up: 0, down: 0, arrivals: [], requests: [] })
const line: Line = { profile: start.profile, traffic: fresh(), upFreeAt: 0, downFreeAt: 0 }
const open = new Set<Socket>()
const server = createServer({ allowHalfOpen: true }, (phone) => {
  open.add(phone)
  phone.on('close', () => open.delete(phone))
  carry(line, phone, start.port)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  parentPort?.postMessage(typeof address === 'object' && address !== null ? address.port : 0)
})

parentPort?.on('message', (message: unknown) => {
  const order = v.parse(command, message)
  if (order.kind === 'reset') {
    Object.assign(line, { profile: order.profile, traffic: fresh(), upFreeAt: 0, downFreeAt: 0 })
  } else if (order.kind === 'cut') {
    server.close()
    for (const phone of open) phone.destroy()
  }
  parentPort?.postMessage({ ...line.traffic, now: wallClock() })
})
