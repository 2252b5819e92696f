import CalibrationPage from '../../desk/calibration/CalibrationPage.vue'
import CalibrationResult from '../../desk/calibration/CalibrationResult.vue'
import SceneForm from '../../desk/calibration/SceneForm.vue'
import ScenePictures from '../../desk/calibration/ScenePictures.vue'
import SceneScores from '../../desk/calibration/SceneScores.vue'
import type { CalibrationValue } from '#domain/calibration/calibration.ts'
import { asId } from '#domain/id.ts'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { scene } from '../samples/scenes.ts'
import { show, type Shown } from '../states.ts'

const written = (value: '0' | '1'): CalibrationValue => ({
  ...{ sceneId: 'rope', lineId: asId('corner'), value, master: '1' },
})

export const states: readonly Shown[] = [
  show(CalibrationPage)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/calibration/' }),
    opening: (setting) => ({
      ...{ props: {}, session: alone(supervisor(setting)), path: 'supervision/calibration/' },
    }),
  }),
  show(SceneForm)({
    'the first scene': ({ words }) => ({ props: { scenes: [scene(words), scene(words)] } }),
  }),
  show(ScenePictures)({ 'two drawings': ({ words }) => ({ props: { scene: scene(words) } }) }),
  show(SceneScores)({
    'nothing written': ({ words }) => ({ props: { scene: scene(words), written: {} } }),
    'one value': ({ words }) => ({ props: { scene: scene(words), written: { 'rope/corner': '1' } } }),
  }),
  show(CalibrationResult)({
    good: ({ words }) => ({ props: { scenes: [scene(words)], values: [written('1')] } }),
    'not yet': ({ words }) => ({ props: { scenes: [scene(words)], values: [written('0')] } }),
  }),
]
