import { ref, shallowRef, watch } from 'vue'
import { asId } from '#domain/id.ts'
import { beginVisit, type VisitDraft } from '#domain/visits/visit-draft.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { changeVisitDraft, dropVisitDraft, findVisitDraft } from '#local/visits/visit-drafts.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'

/** A visit under way to one learner: every tap is on the phone, and another window of hers shows it too. */
export function useVisitDraft(learnerId: string) {
  const person = usePerson()
  const id = asId<'account'>(learnerId)
  /** As it stands before the first tap. */
  const unbegun = beginVisit(id, 0)
  const draft = shallowRef<VisitDraft>(unbegun)
  /** False until the phone has said whether a visit is under way. */
  const isKnown = ref(false)
  const problem = ref<MessageKey<'visits'> | null>(null)
  const isFull = ref(false)
  /** Taps that are not written yet: what the phone says meanwhile is older than the screen. */
  let unwritten = 0

  const stored = person.follow(({ db }) => findVisitDraft(db, id), { nobody: undefined, before: null })
  watch(stored, (now) => {
    if (now === null || unwritten > 0 || problem.value !== null) return
    isKnown.value = true
    draft.value = now ?? unbegun
  })

  /** One tap: on the screen at once, and on the phone. What a full phone refused goes with the next one. */
  async function change(make: (stored: VisitDraft) => VisitDraft): Promise<void> {
    const mine = make(draft.value)
    const isBehind = problem.value !== null
    draft.value = mine
    unwritten += 1
    try {
      const own = await person.findOnScreen()
      if (!own) return
      const { clock, world } = own.device
      const begun = beginVisit(id, await clock.readNow(own.db, world))
      const withStart = (next: VisitDraft): VisitDraft =>
        next.startedAt === 0 ? { ...next, startedAt: begun.startedAt } : next
      const kept = await changeVisitDraft(own.db, begun, isBehind ? () => withStart(mine) : make, world)
      if (unwritten === 1) draft.value = kept
      problem.value = null
    } catch (error) {
      problem.value = faultMessage(error, 'visit', 'visit.full')
      isFull.value = problemOf(error) === 'full'
    } finally {
      unwritten -= 1
    }
  }

  /** Writes what a full phone refused, after room was made. */
  const keepAgain = (): Promise<void> => change((now) => now)

  async function giveUp(): Promise<void> {
    const own = await person.findOnScreen()
    if (!own) return
    await dropVisitDraft(own.db, id)
    draft.value = unbegun
  }

  return { draft, isKnown, problem, isFull, change, keepAgain, giveUp }
}
