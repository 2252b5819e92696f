import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import { ideaKinds, type Idea, type IdeaBlock } from '#domain/ideas/idea.ts'
import { ideasPath, type IdeasOffer, type IdeasOffers } from '#protocol/pack/ideas.ts'
import { partPath } from '#protocol/pack/pack.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { IdeaFile } from '../load/idea-schema.ts'
import type { IdeaSource } from '../load/ideas-source.ts'
import { Files } from './files.ts'
import { sha256 } from './hash.ts'
import { typeset } from './typeset.ts'

export type CompiledIdeas = {
  /** By address; empty where there is no idea. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly count: number
}

/** The bank as phones bring it: one part a kind in each language, and the list of them. An idea with an error stays away alone. */
export async function compileIdeas(
  sources: readonly IdeaSource[],
  diagnostics: readonly Diagnostic[],
): Promise<CompiledIdeas> {
  const broken = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])))
  const sound = sources.flatMap(({ file, source }) => (source && !broken.has(file) ? source.value : []))
  const files = new Files()
  if (sound.length === 0) return { files: files.byPath, count: 0 }
  const [ar, fr] = await Promise.all(packLanguages.map((language) => offerOf(sound, language, files)))
  if (!ar || !fr) throw new Error('an idea is in every language of training')
  const offers: IdeasOffers = { format: 1, ar, fr }
  files.byPath.set(ideasPath, new TextEncoder().encode(JSON.stringify(offers)))
  return { files: files.byPath, count: sound.length }
}

async function offerOf(
  ideas: readonly IdeaFile[],
  language: PackLanguage,
  files: Files,
): Promise<IdeasOffer> {
  const parts = ideaKinds.flatMap((kind) => {
    const ofKind = ideas.filter((idea) => idea.kind === kind).map((idea) => ideaIn(idea, language))
    return ofKind.length === 0 ? [] : addPart(ofKind, files)
  })
  return {
    bytes: await files.bytesOnTheLine(parts.map(({ hash }) => partPath({ hash, extension: 'json' }))),
    ideas: ideas.length,
    parts,
  }
}

function addPart(ideas: readonly Idea[], files: Files): IdeasOffer['parts'][number] {
  const content = new TextEncoder().encode(JSON.stringify(ideas))
  const hash = asId<'part'>(sha256(content))
  files.byPath.set(partPath({ hash, extension: 'json' }), content)
  return { hash, bytes: content.length }
}

function ideaIn(idea: IdeaFile, language: PackLanguage): Idea {
  const set = (text: string): string => typeset(text, language)
  return {
    ideaId: asId<'idea'>(idea.id),
    kind: idea.kind,
    ages: idea.ages.toSorted(),
    domains: idea.domains,
    minutes: idea.minutes,
    season: idea.season,
    materials: idea.materials[language].map(set),
    title: set(idea.title[language]),
    credit: idea.credit === 'traditional' ? 'traditional' : 'own',
    aim: set(idea.for[language]),
    body: bodyIn(idea, (text) => set(text[language])),
    safety: idea.safety ? set(idea.safety[language]) : null,
  }
}

type InBoth = IdeaFile['for']

function bodyIn(idea: IdeaFile, say: (text: InBoth) => string): readonly IdeaBlock[] {
  const one = (kind: Exclude<IdeaBlock['kind'], 'day'>, text: InBoth | undefined): readonly IdeaBlock[] =>
    text ? [{ kind, text: say(text) }] : []
  switch (idea.kind) {
    case 'story':
      return idea.body.flatMap(({ text, stop }) => [...one('text', text), ...one('stop', stop)])
    case 'song':
      return idea.body.flatMap(({ verse, gesture }) => [...one('verse', verse), ...one('gesture', gesture)])
    case 'game':
      return idea.body.flatMap(({ step, easier, harder, watch }) => [
        ...one('step', step),
        ...one('easier', easier),
        ...one('harder', harder),
        ...one('watch', watch),
      ])
    case 'project':
      return idea.body.map(({ title, steps }) => ({
        kind: 'day',
        title: say(title),
        steps: steps.map(say),
      }))
  }
}
