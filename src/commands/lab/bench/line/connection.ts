import { connect, type Socket } from 'node:net'
import type { LineProfile } from './profiles.ts'

export type ConnectionTraffic = {
  up: number
  down: number
  /** Wall clock and all bytes that had come down by then. */
  readonly arrivals: [number, number][]
  readonly requests: { readonly at: number; readonly path: string }[]
}

/** When each direction of the one line is free again: every connection shares it. */
export type Line = { profile: LineProfile; traffic: ConnectionTraffic; upFreeAt: number; downFreeAt: number }

export const wallClock = (): number => performance.timeOrigin + performance.now()
const segment = 1460
const firstFlight = 10 * segment

/** Carries one connection over the line: shared bandwidth, delay, TCP's slow start, and two round trips of TCP and TLS first. */
export function carry(line: Line, phone: Socket, targetPort: number): void {
  const server = connect(targetPort, '127.0.0.1')
  phone.setNoDelay(true)
  server.setNoDelay(true)
  const openAt = wallClock() + 2 * line.profile.roundTripMs
  const waiting: Buffer[] = []
  let inFlight = 0
  let window = firstFlight

  phone.on('data', (chunk) => {
    const now = wallClock()
    line.traffic.up += chunk.length
    const path = /^(?:GET|POST|PUT|HEAD) (\S+) HTTP/.exec(chunk.toString('latin1', 0, 600))?.[1]
    if (path !== undefined) line.traffic.requests.push({ at: now, path })
    line.upFreeAt = Math.max(now, line.upFreeAt, openAt) + (chunk.length * 8) / line.profile.up
    later(line.upFreeAt + line.profile.roundTripMs / 2, () => server.write(chunk))
  })
  server.on('data', (chunk) => {
    for (let at = 0; at < chunk.length; at += segment) waiting.push(chunk.subarray(at, at + segment))
    transmit()
  })

  function transmit(): void {
    while (inFlight < window) {
      const bytes = waiting.shift()
      if (bytes === undefined) return
      inFlight += bytes.length
      line.downFreeAt = Math.max(wallClock(), line.downFreeAt) + (bytes.length * 8) / line.profile.down
      later(line.downFreeAt + line.profile.roundTripMs / 2, () => arrive(bytes))
    }
  }

  function arrive(bytes: Buffer): void {
    if (phone.writable) phone.write(bytes)
    line.traffic.down += bytes.length
    line.traffic.arrivals.push([wallClock(), line.traffic.down])
    later(wallClock() + line.profile.roundTripMs / 2, () => {
      inFlight -= bytes.length
      window += bytes.length
      transmit()
      if (server.readableEnded && waiting.length === 0 && inFlight === 0) phone.end()
    })
  }

  server.on('end', () => inFlight === 0 && waiting.length === 0 && phone.end())
  for (const [one, other] of [
    [phone, server],
    [server, phone],
  ] as const) {
    one.on('error', () => other.destroy())
  }
  phone.on('close', () => server.destroy())
}

function later(at: number, act: () => void): void {
  const wait = at - wallClock()
  if (wait < 0.5) act()
  else setTimeout(act, wait)
}
