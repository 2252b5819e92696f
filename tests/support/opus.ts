/** A page of Ogg as RFC 3533 has it. */
function page(
  packets: readonly Uint8Array[],
  { flags, granule, number }: { flags: number; granule: number; number: number },
): Uint8Array {
  const head = new Uint8Array(27 + packets.length)
  const view = new DataView(head.buffer)
  head.set(new TextEncoder().encode('OggS'))
  head[5] = flags
  view.setBigUint64(6, BigInt(granule), true)
  view.setUint32(14, 1, true)
  view.setUint32(18, number, true)
  head[26] = packets.length
  head.set(
    packets.map(({ length }) => length),
    27,
  )
  const bytes = joined([head, ...packets])
  new DataView(bytes.buffer).setUint32(22, checksum(bytes), true)
  return bytes
}

function checksum(bytes: Uint8Array): number {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << 24
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  }
  return sum >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** So many seconds of silence as a browser plays them: Opus (RFC 6716, RFC 7845) in Ogg, 20 ms a packet. */
export function silence(seconds: number): Uint8Array {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  const opusHead = joined([text('OpusHead'), new Uint8Array([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])])
  const opusTags = joined([text('OpusTags'), new Uint8Array([1, 0, 0, 0, 0x73, 0, 0, 0, 0])])
  const packet = new Uint8Array([0xf8, 0xff, 0xfe])
  const perSecond = Array.from({ length: 50 }, () => packet)
  return joined([
    page([opusHead], { flags: 2, granule: 0, number: 0 }),
    page([opusTags], { flags: 0, granule: 0, number: 1 }),
    ...Array.from({ length: seconds }, (_, second) =>
      page(perSecond, {
        flags: second === seconds - 1 ? 4 : 0,
        granule: (second + 1) * 48_000,
        number: second + 2,
      }),
    ),
  ])
}
