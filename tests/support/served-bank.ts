import { asId } from '#domain/id.ts'
import type { Idea } from '#domain/ideas/idea.ts'
import { sha256 } from '#local/packs/parts.ts'
import { ideasPath, type IdeasOffer, type IdeasOffers } from '#protocol/pack/ideas.ts'

/** An idea whose words no other test has. */
export const anIdea = (own: Partial<Idea> = {}): Idea => ({
  ideaId: 'small-jar',
  kind: 'story',
  ages: [4, 5],
  domains: ['language'],
  minutes: 12,
  season: 'any',
  materials: [],
  title: 'الجرة الصغيرة',
  credit: 'own',
  aim: crypto.randomUUID(),
  body: [
    { kind: 'text', text: 'الجرة تنتظر الماء.' },
    { kind: 'stop', text: 'ماذا تنتظر؟' },
  ],
  safety: null,
  ...own,
})

export type ServedBank = {
  readonly offer: IdeasOffer
  /** By address, with the list of offers. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** A bank as a server offers it: each list is a part. `more`: what a later build might write into the list of offers. */
export async function aServedBank(
  parts: readonly (readonly unknown[])[],
  more: object = {},
): Promise<ServedBank> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const put = (path: string, content: unknown): Uint8Array<ArrayBuffer> => {
    const bytes = new TextEncoder().encode(JSON.stringify(content))
    files.set(path, bytes)
    return bytes
  }
  const named = await Promise.all(
    parts.map(async (ideas) => {
      const bytes = new TextEncoder().encode(JSON.stringify(ideas))
      const hash = asId<'part'>(await sha256(bytes))
      files.set(`/packs/${hash}.json`, bytes)
      return { hash, bytes: bytes.length }
    }),
  )
  const offer: IdeasOffer = {
    bytes: named.reduce((sum, { bytes }) => sum + bytes, 0),
    ideas: parts.flat().length,
    parts: named,
  }
  put(ideasPath, {
    format: 1,
    ar: offer,
    fr: { bytes: 0, ideas: 0, parts: [] },
    ...more,
  } satisfies IdeasOffers)
  return { offer, files }
}
