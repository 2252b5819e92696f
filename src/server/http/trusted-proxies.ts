import { BlockList, isIP } from 'node:net'

/** Whose word about an address is trusted. */
export type ProxyTrust = BlockList | null

const loopback: readonly string[] = ['127.0.0.0/8', '::1']

/** TRUST_PROXY: nothing or `none`, `loopback`, or addresses and networks with commas. Undefined when it is none of these. */
export function readTrust(text: string | undefined): ProxyTrust | undefined {
  const words = (text ?? '').split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
  if (words.length === 0 || (words.length === 1 && words[0] === 'none')) return null
  const list = new BlockList()
  for (const word of words.flatMap((each) => (each === 'loopback' ? loopback : [each])))
    if (!addNetwork(list, word)) return undefined
  return list
}

function addNetwork(list: BlockList, word: string): boolean {
  const [address = '', bits, ...rest] = word.split('/')
  const family = familyOf(address)
  if (family === undefined || rest.length > 0) return false
  if (bits === undefined) list.addAddress(address, family)
  else {
    const most = family === 'ipv4' ? 32 : 128
    if (!/^\d{1,3}$/.test(bits) || Number(bits) > most) return false
    list.addSubnet(address, Number(bits), family)
  }
  return true
}

export const isTrusted = (trust: ProxyTrust, address: string): boolean => {
  const family = familyOf(address)
  return trust !== null && family !== undefined && trust.check(address, family)
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6'
}
