import { openParts } from '#local/packs/parts.ts'

/** Pictures and sound of an installed module; everything else of a pack is read by the app itself. */
export async function answerPart(request: Request, url: URL): Promise<Response> {
  const stored =
    url.pathname === '/packs/catalogue.json' ? undefined : await (await openParts()).match(url.pathname)
  return stored ?? fetch(request)
}
