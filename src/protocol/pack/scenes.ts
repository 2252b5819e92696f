import * as v from 'valibot'
import { type Scene, sceneValues } from '#domain/calibration/calibration.ts'
import { slug } from '../conventions.ts'
import { eachAlone } from '../version/since.ts'

/** /packs/scenes.json: where the scenes lie, in the form of the lists of visits (docs/decisions/0244). */
export const scenesPath = '/packs/scenes.json'

const words = v.string()
const scene = v.strictObject({
  sceneId: words,
  moduleId: slug<'module'>(),
  title: words,
  reviewed: v.boolean(),
  frames: v.array(v.strictObject({ picture: words, text: words })),
  lines: v.array(
    v.strictObject({
      lineId: slug<'line'>(),
      text: words,
      anchors: v.strictTuple([words, words, words]),
      master: v.picklist(sceneValues),
      why: words,
    }),
  ),
})

/** All of the file. A scene that says more than this build knows loses that alone. */
export const scenesSchema: v.GenericSchema<unknown, Scene[]> = eachAlone(scene)
