import { type Area, type AreasOf, areas } from './areas.ts'
import { byItem, type Recall } from './recall.ts'

/** The figure says what stays after so many days. */
export const retentionDays = [30, 60] as const
export type RetentionDays = (typeof retentionDays)[number]

/** Fewer recalls than this say more about chance than about memory. */
export const fewestRecalls = 8

export type Retention =
  | { readonly kind: 'known'; readonly right: number; readonly of: number }
  | { readonly kind: 'not-yet'; readonly of: number }

const dayMs = 86_400_000

/** Per learning area: of the recalls made so many days or more after the item was first met, how many were right. */
export function retention(
  recalls: readonly Recall[],
  days: RetentionDays,
  areasOf: AreasOf,
): ReadonlyMap<Area, Retention> {
  const late = [...byItem(recalls).values()].flatMap((own) => {
    const firstMet = own[0]?.at ?? 0
    return own.filter(({ at }) => at - firstMet >= days * dayMs)
  })
  return new Map(
    areas.map((area) => {
      const asked = late.filter(({ moduleId }) => areasOf(moduleId).includes(area))
      const right = asked.filter(({ isRight }) => isRight).length
      return [
        area,
        asked.length < fewestRecalls
          ? { kind: 'not-yet', of: asked.length }
          : { kind: 'known', right, of: asked.length },
      ]
    }),
  )
}
