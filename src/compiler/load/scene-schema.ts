import * as v from 'valibot'
import { id, inBoth, reviewedBy } from './schemas.ts'

/** A scene to calibrate with: content/visits/scenes/<id>.yaml (content/README.md). */
export const sceneFileSchema = v.strictObject({
  module: id,
  reviewed_by: reviewedBy,
  title: inBoth,
  frames: v.pipe(
    v.array(v.strictObject({ picture: v.string(), says: inBoth })),
    v.minLength(2, 'has fewer than two frames'),
    v.maxLength(6, 'has more than six frames'),
  ),
  lines: v.pipe(
    v.array(v.strictObject({ id, score: v.picklist([0, 1, 2], 'is not 0, 1 or 2'), why: inBoth })),
    v.minLength(1, 'is empty'),
  ),
})
export type SceneFile = v.InferOutput<typeof sceneFileSchema>
