import { type Scene, sceneValues } from '#domain/calibration/calibration.ts'
import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { scenesPath } from '#protocol/pack/scenes.ts'
import type { VisitListsOffer, VisitListsOffers } from '#protocol/pack/visit-lists.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { LoadedScenes, SceneSource } from '../load/scenes-source.ts'
import type { LoadedVisits } from '../load/visits-source.ts'
import { sha256 } from './hash.ts'
import { holding } from './signatures.ts'
import { typeset } from './typeset.ts'

/** The scenes to calibrate with: one file a language, drawings and all, and the address of both. One with an error stays away. */
export function compileScenes(
  { scenes }: LoadedScenes,
  visits: LoadedVisits,
  modules: readonly ModuleSource[],
  { diagnostics, today }: { readonly diagnostics: readonly Diagnostic[]; readonly today: string },
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const broken = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])))
  const sound = scenes.filter(({ source }) => !broken.has(source.file))
  if (sound.length === 0) return files
  const offerIn = (language: PackLanguage): VisitListsOffer => {
    const made = sound.flatMap((scene) => sceneIn(scene, visits, modules, { language, today }) ?? [])
    const content = new TextEncoder().encode(JSON.stringify(made))
    const hash = asId<'part'>(sha256(content))
    files.set(partPath({ hash, extension: 'json' }), content)
    return { hash, bytes: content.length }
  }
  const [ar, fr] = packLanguages.map(offerIn)
  if (!ar || !fr) throw new Error('a scene is in every language of training')
  const offers: VisitListsOffers = { format: 1, ar, fr }
  files.set(scenesPath, new TextEncoder().encode(JSON.stringify(offers)))
  return files
}

function sceneIn(
  { sceneId, source: { value }, pictures }: SceneSource,
  { visits }: LoadedVisits,
  modules: readonly ModuleSource[],
  { language, today }: { readonly language: PackLanguage; readonly today: string },
): Scene | undefined {
  const set = (text: string): string => typeset(text, language)
  const source = modules
    .find(({ module }) => module.value.id === value.module)
    ?.languages.find((each) => each.language === language)
  const anchored = visits.find(({ moduleId }) => moduleId === value.module)?.source?.value.lines ?? []
  if (!source) return undefined
  return {
    sceneId,
    moduleId: asId(value.module),
    title: set(value.title[language]),
    reviewed: holding(value, today).length > 0,
    frames: value.frames.map(({ says }, index) => ({
      picture: pictures[index] ?? '',
      text: set(says[language]),
    })),
    lines: value.lines.flatMap(({ id, score, why }) => {
      const anchors = anchored.find((line) => line.id === id)?.anchors[language]
      const text = source.practice.value.list.find((line) => line.id === id)?.text
      const master = sceneValues[score]
      if (!anchors || text === undefined || master === undefined) return []
      const [zero, one, two] = anchors
      return {
        lineId: asId<'line'>(id),
        text: set(text),
        anchors: [set(zero), set(one), set(two)] as const,
        master,
        why: set(why[language]),
      }
    }),
  }
}
