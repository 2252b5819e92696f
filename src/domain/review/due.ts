import { addDays, type Day, dayOf } from '../assignment/days.ts'
import { byItem, type ReviewItem, itemKey, type Recall } from './recall.ts'
import { type Schedule, scheduleOf } from './schedule.ts'
import { paceOf, readingPaceOf } from './pace.ts'

/** A day's review takes this long, by her own pace. */
export const dailyMs = 180_000

export type ReviewDay = {
  readonly now: number
  readonly timeZone: string
  /**
   * Items there is a question for, by `itemKey`; the value names what the question is about, the same for its parallel forms
   * (`ideaOf`): one form a day, so that none gives another away.
   */
  readonly known: ReadonlyMap<string, string>
}

/** `paceMs`: until there is a response and its explanation is read. */
export type DueItem = ReviewItem & { readonly schedule: Schedule; readonly paceMs: number }

export type ReviewPlan = {
  /** In the order to ask: own mistakes, then the longest overdue. */
  readonly items: readonly DueItem[]
  readonly estimateMs: number
  /** How many items she has met that can be asked at all. */
  readonly met: number
  /** How many were reviewed today. */
  readonly doneToday: number
  /** How many of those were right. */
  readonly rightToday: number
  /** The next day with something to review, once today's is done; null when nothing was met. */
  readonly nextOn: Day | null
}

/** What to review today: as much as fits what is left of three minutes. */
export function dueReviews(recalls: readonly Recall[], { now, timeZone, known }: ReviewDay): ReviewPlan {
  const today = dayOf(now, timeZone)
  const readingMs = readingPaceOf(recalls)
  const isToday = ({ at }: Recall): boolean => dayOf(at, timeZone) === today
  const met = [...byItem(recalls)].flatMap(([key, own]): DueItem[] => {
    const [first, ...more] = own
    if (!first || !known.has(key)) return []
    const { moduleId, questionId } = first
    return [
      {
        moduleId,
        questionId,
        schedule: scheduleOf([first, ...more], timeZone),
        paceMs: paceOf(own, recalls) + readingMs,
      },
    ]
  })
  const recent = recalls.filter((recall) => recall.at > now - 172_800_000 && isToday(recall))
  const reviewed = recent.filter(({ kind }) => kind === 'review')
  const ideas = new Set(recent.map((recall) => ideaOf(known, recall)))
  const waiting = met.filter(({ schedule }) => schedule.dueOn <= today).toSorted(byUrgency)
  const items: DueItem[] = []
  let room = dailyMs - reviewed.reduce((sum, { spentMs }) => sum + spentMs + readingMs, 0)
  for (const item of waiting) {
    const isFirst = items.length === 0 && reviewed.length === 0
    const idea = ideaOf(known, item)
    if (ideas.has(idea) || (!isFirst && item.paceMs > room)) continue
    ideas.add(idea)
    room -= item.paceMs
    items.push(item)
  }
  const later = met.map(({ schedule }) => schedule.dueOn).filter((day) => day > today)
  const nextDays = waiting.length > items.length ? [...later, addDays(today, 1)] : later
  return {
    items,
    estimateMs: items.reduce((sum, { paceMs }) => sum + paceMs, 0),
    met: met.length,
    doneToday: reviewed.length,
    rightToday: reviewed.filter(({ isRight }) => isRight).length,
    nextOn: nextDays.toSorted()[0] ?? null,
  }
}

const ideaOf = (known: ReviewDay['known'], item: ReviewItem): string => {
  const key = itemKey(item)
  return `${item.moduleId}/${known.get(key) ?? item.questionId}`
}

function byUrgency(a: DueItem, b: DueItem): number {
  return (
    Number(a.schedule.lastWasRight) - Number(b.schedule.lastWasRight) ||
    a.schedule.dueOn.localeCompare(b.schedule.dueOn) ||
    itemKey(a).localeCompare(itemKey(b))
  )
}
