import type { Idea } from '#domain/ideas/idea.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { ideasPartSchema, type IdeasOffer } from '#protocol/pack/ideas.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { readOrFetch } from '../packs/parts.ts'
import type { World } from '../world.ts'

type Reading = Pick<World, 'fetch'>

/** The ideas of a bank, from the phone; a part that was damaged there is fetched again. Without it the others are shown. */
export async function readIdeas(offer: IdeasOffer, world: Reading): Promise<readonly Idea[]> {
  return (await readParts(offer, world)).flatMap((ideas) => ideas ?? [])
}

/** Whether this build of the app can show something of every part. */
export async function isUnderstood(offer: IdeasOffer, world: Reading): Promise<boolean> {
  return (await readParts(offer, world)).every((ideas) => ideas !== undefined && ideas.length > 0)
}

const readParts = (
  { parts }: IdeasOffer,
  world: Reading,
): Promise<readonly (readonly Idea[] | undefined)[]> =>
  Promise.all(
    parts.map(async ({ hash }) => {
      const text = await readOrFetch(partPath({ hash, extension: 'json' }), hash, world)
      const decoded = text === undefined ? undefined : decodeKnown(ideasPartSchema, JSON.parse(text))
      return decoded?.kind === 'decoded' ? decoded.value : undefined
    }),
  )
