import { computed, onMounted, shallowRef, ref } from 'vue'
import { actedAt } from '#domain/desk/act.ts'
import { notYetSaid, ofKind } from '#domain/desk/with-acts.ts'
import { calibratedUntil, type CalibrationValue, type Scene } from '#domain/calibration/calibration.ts'
import { packLanguageOf } from '#domain/content/languages.ts'
import { bringScenes, findScenes } from '#local/visits/visit-scenes.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useActs } from '../frame/useAct.ts'

/** The scenes of this phone, brought again where there is a network. Null: none is here. */
export function useScenes() {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const scenes = shallowRef<readonly Scene[] | null>(null)
  const isAsking = ref(true)

  async function bring(): Promise<void> {
    isAsking.value = true
    try {
      const { device, world } = await onDevice()
      const find = async (): Promise<void> => {
        scenes.value = (await findScenes(device, packLanguageOf(language))) ?? scenes.value
      }
      await find()
      if ((await bringScenes(device, world)) === 'here') await find()
    } finally {
      isAsking.value = false
    }
  }
  onMounted(bring)
  return { scenes, isAsking, bring }
}

/** Until when she counts as calibrated: what the server said, with what she wrote here since. Null: she does not. */
export function useCalibratedUntil(board: () => Board | null | undefined, now: () => number) {
  const acts = useActs()
  return computed(() => {
    const known = board()
    if (!known) return null
    const here = notYetSaid(ofKind(acts.value, 'calibration'), known.now)
    const mine = calibratedUntil(here.map(({ act }) => ({ at: actedAt(act), values: act.values })))
    const until = Math.max(known.calibratedUntil ?? 0, mine ?? 0)
    return until > now() ? until : null
  })
}

/** What is written in a scene, by line; lines without a value are left out. */
export const valuesIn = (
  scene: Scene,
  written: Readonly<Record<string, string>>,
): readonly CalibrationValue[] =>
  scene.lines.flatMap(({ lineId, master }) => {
    const value = written[`${scene.sceneId}/${lineId}`]
    return value === '0' || value === '1' || value === '2'
      ? [{ sceneId: scene.sceneId, lineId, value, master }]
      : []
  })
