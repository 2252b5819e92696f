import type { LineId, ModuleId } from '../id.ts'

/** Values of a line that a scene shows; there is always an occasion to see it. */
export const sceneValues = ['0', '1', '2'] as const
export type SceneValue = (typeof sceneValues)[number]

/** One line to score in a scene, with what a trainer would write, and why. */
export type SceneLine = {
  readonly lineId: LineId
  readonly text: string
  readonly anchors: readonly [string, string, string]
  readonly master: SceneValue
  readonly why: string
}

/** What a teacher does in her class, as drawings with a sentence each. */
export type Scene = {
  readonly sceneId: string
  readonly moduleId: ModuleId
  readonly title: string
  /** An expert has signed it. */
  readonly reviewed: boolean
  readonly frames: readonly { readonly picture: string; readonly text: string }[]
  readonly lines: readonly SceneLine[]
}

/** What an observer wrote for a line, beside the master value of that day. */
export type CalibrationValue = {
  readonly sceneId: string
  readonly lineId: LineId
  readonly value: SceneValue
  readonly master: SceneValue
}

export type Agreement = { readonly of: number; readonly exact: number; readonly near: number }

export function agreementOf(values: readonly Pick<CalibrationValue, 'value' | 'master'>[]): Agreement {
  const gaps = values.map(({ value, master }) => Math.abs(Number(value) - Number(master)))
  return {
    of: values.length,
    exact: gaps.filter((one) => one === 0).length,
    near: gaps.filter((one) => one <= 1).length,
  }
}

/** Shares of 100 that are asked for (docs/decisions/0244). */
export const asked = { exact: 70, near: 90 } as const

/** More than the lines of all scenes. */
export const mostCalibrationValues = 200

export const isCalibration = ({ of, exact, near }: Agreement): boolean =>
  of > 0 && exact * 100 >= asked.exact * of && near * 100 >= asked.near * of

const yearMs = 365 * 86_400_000

/** The end of the last valid calibration; null: none is or was. */
export const calibratedUntil = (
  done: readonly {
    readonly at: number
    readonly values: readonly Pick<CalibrationValue, 'value' | 'master'>[]
  }[],
): number | null => {
  const valid = done.filter(({ values }) => isCalibration(agreementOf(values)))
  return valid.length === 0 ? null : Math.max(...valid.map(({ at }) => at)) + yearMs
}

/** Whether somebody was calibrated at a moment. */
export const isCalibratedAt = (done: Parameters<typeof calibratedUntil>[0], moment: number): boolean => {
  const until = calibratedUntil(done.filter(({ at }) => at <= moment))
  return until !== null && moment < until
}
