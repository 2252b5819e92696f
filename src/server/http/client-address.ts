import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { isIP } from 'node:net'
import { isTrusted, type ProxyTrust } from './trusted-proxies.ts'

/** What the adapter gives a handler; empty when a test calls the application without a socket. */
export type Env = { Bindings: Partial<HttpBindings> }

/**
 * Who is asking, for slowing guesses down. X-Forwarded-For is something a stranger may write: an entry counts only when a
 * trusted proxy wrote it. So the list is read from its end: the first address that is no proxy of ours is it.
 */
export function clientAddress(c: Context<Env>, trust: ProxyTrust): string {
  let address = plainAddress(c.env?.incoming?.socket.remoteAddress ?? 'unknown')
  const named = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  while (isTrusted(trust, address)) {
    const before = plainAddress(named.pop() ?? '')
    if (isIP(before) === 0) break
    address = before
  }
  return lineOf(address)
}

/** IPv4 written as IPv6 is IPv4. A port or a zone behind an address is no part of it. */
function plainAddress(text: string): string {
  const address = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '')
  if (isIP(address) !== 6) return address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  const groups = groupsOf(address)
  if (!groups.slice(0, 5).every((group) => group === 0) || groups[5] !== 0xffff) return address
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** One line has 2^64 addresses of IPv6 to itself, so its first half is what is counted. */
function lineOf(address: string): string {
  if (isIP(address) !== 6) return address
  const half = groupsOf(address).slice(0, 4)
  return `${half.map((group) => group.toString(16)).join(':')}::/64`
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => {
    const hex = (high: string, low: string): string => (Number(high) * 256 + Number(low)).toString(16)
    return `${hex(a, b)}:${hex(c, d)}`
  })
  const [front = '', back] = plain.split('::')
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [before, after] = [read(front), read(back ?? '')]
  const gap = back === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: gap }, () => 0), ...after]
}
