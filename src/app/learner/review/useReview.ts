import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { isCorrect } from '#domain/assessment/marking.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Response } from '#domain/content/response.ts'
import { activeMs, roundedMs } from '#domain/progress/active-time.ts'
import type { DueItem } from '#domain/review/due.ts'
import { itemKey } from '#domain/review/recall.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { firstResponse, isComplete } from '../quiz/first/first-response.ts'
import { loadParts, quizParts } from '../quiz/first/quiz-parts.ts'
import { useDelivery } from '../../device/delivery.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import { type OnDevice, useOnDevice } from '../../device/on-device.ts'
import { useNewDay } from '../../common/later/useNewDay.ts'
import { readLearning } from '../progress/learning.ts'
import type { AskableQuestion } from '../progress/quizzes.ts'

type Phase = 'opening' | 'nothing-met' | 'nothing-due' | 'asking' | 'done'

/**
 * Today's review. Every response is a record as soon as it is checked; what is left follows from the records, so an app
 * killed between two items opens on the rest.
 */
export function useReview(language: PackLanguage) {
  const load = useOnDevice()
  const delivery = useDelivery()
  const phase = ref<Phase>('opening')
  const items = shallowRef<readonly (DueItem & AskableQuestion)[]>([])
  const position = ref(0)
  const response = shallowRef<Response>([])
  /** An ordering opens in some order, never the right one: that is no response of hers yet. */
  const isTouched = ref(false)
  const sure = ref<boolean | null>(null)
  const isShown = ref(false)
  /** Of the whole day, also of what she responded before a pause or in another window. */
  const result = shallowRef({ raw: 0, max: 0 })
  const nextOn = ref<string | null>(null)
  const problem = ref<MessageKey | null>(null)
  const seed = ref(0)
  let onDevice: OnDevice
  let db: ProfileDatabase
  let profileId: string
  /** Right responses of this sitting, which may have begun yesterday. */
  let rights = 0
  let sinceSeq = 0
  let stopFollowing: (() => void) | undefined
  const mine = new Set<string>()
  let isChecking = false
  let [startedAt, spentMs, lastSign] = [0, 0, 0]

  const current = computed(() => items.value[position.value])
  const left = computed(() => items.value.length - position.value - (isShown.value ? 1 : 0))
  const leftMs = computed(() =>
    items.value.slice(items.value.length - left.value).reduce((sum, { paceMs }) => sum + paceMs, 0),
  )
  const canCheck = computed(
    () =>
      current.value !== undefined && isTouched.value && isComplete(current.value.question, response.value),
  )

  async function open(): Promise<void> {
    // A question is asked when all of it is here.
    const [opened, { bringTapped }] = await Promise.all([load(), loadParts()])
    onDevice = opened
    const profile = await onDevice.profiles.findCurrentProfile(onDevice.device)
    if (!profile) {
      phase.value = 'nothing-met'
      return
    }
    profileId = profile.id
    db = onDevice.databaseOf(profileId)
    stopFollowing?.()
    sinceSeq = await onDevice.records.readNextSeq(db)
    const { plan, quizzes } = await readLearning(onDevice, profileId, language)
    nextOn.value = plan.nextOn
    items.value = plan.items.flatMap((item) => {
      const asked = quizzes.askable.get(itemKey(item))
      return asked ? [{ ...item, ...asked }] : []
    })
    await bringTapped(
      quizParts,
      items.value.map(({ question }) => question),
    )
    const bytes = onDevice.world.random(4)
    seed.value = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
    position.value = 0
    rights = 0
    mine.clear()
    phase.value = items.value.length > 0 ? 'asking' : plan.met > 0 ? 'nothing-due' : 'nothing-met'
    begin()
    if (phase.value === 'asking') follow()
  }

  /** With a response in another window, a question is not asked here any more. */
  function follow(): void {
    const { liveQuery, records } = onDevice
    const [own, since] = [db, sinceSeq]
    const following = liveQuery(() => records.listReviewsSince(own, since)).subscribe((reviews) => {
      const elsewhere = new Set(reviews.filter(({ id }) => !mine.has(id)).map(itemKey))
      void drop(elsewhere)
    })
    stopFollowing = () => following.unsubscribe()
  }

  async function drop(elsewhere: ReadonlySet<string>): Promise<void> {
    if (phase.value !== 'asking' || isChecking) return
    // What she responded here stays; it is also what the result counts.
    const done = position.value + (isShown.value ? 1 : 0)
    const asked = items.value.slice(0, done)
    const left = items.value.slice(done).filter((item) => !elsewhere.has(itemKey(item)))
    if (asked.length + left.length === items.value.length) return
    const before = current.value
    items.value = [...asked, ...left]
    if (isShown.value) return
    if (left.length === 0) return finish()
    if (current.value !== before) begin()
  }

  function begin(): void {
    response.value = current.value ? firstResponse(current.value.question, seed.value) : []
    sure.value = null
    isTouched.value = isShown.value = false
    startedAt = onDevice.world.now()
    spentMs = 0
    lastSign = performance.now()
  }

  /** Time with a sign of life; a phone asleep is no thinking. */
  function pass(): void {
    const now = performance.now()
    spentMs += activeMs(lastSign, now)
    lastSign = now
  }

  function respond(hers: Response): void {
    if (isShown.value) return
    pass()
    response.value = [...hers]
    isTouched.value = true
  }

  function saySure(isSure: boolean): void {
    if (!isShown.value) sure.value = isSure
  }

  async function check(): Promise<void> {
    const item = current.value
    if (!item || !canCheck.value || isShown.value || isChecking) return
    isChecking = true
    pass()
    const isRight = isCorrect(item.question, response.value)
    try {
      const record = await onDevice.record.recordReview(
        db,
        {
          moduleId: item.moduleId,
          packHash: item.packHash,
          language: item.language,
          questionId: item.questionId,
          given: response.value,
          startedAt,
          spentMs: roundedMs(spentMs),
          ...(sure.value === null ? {} : { sure: sure.value }),
          score: { raw: isRight ? 1 : 0, max: 1 },
        },
        sinceSeq,
        onDevice.world,
      )
      if (record === undefined) {
        isChecking = false
        return await drop(new Set([itemKey(item)]))
      }
      mine.add(record.id)
      problem.value = null
      rights += isRight ? 1 : 0
      isShown.value = true
    } catch (error) {
      problem.value = faultMessage(error, 'review', 'storage.full') // The response stays, for another try.
    } finally {
      isChecking = false
    }
  }

  async function next(): Promise<void> {
    if (position.value < items.value.length - 1) {
      position.value += 1
      return begin()
    }
    await finish()
  }

  async function finish(): Promise<void> {
    stopFollowing?.()
    const { plan } = await readLearning(onDevice, profileId, language)
    nextOn.value = plan.nextOn
    result.value =
      plan.doneToday < mine.size
        ? { raw: rights, max: mine.size }
        : { raw: plan.rightToday, max: plan.doneToday }
    phase.value = 'done'
    void delivery.deliver()
  }

  // What waits on a new day is another review; one under way is finished first.
  useNewDay(() => {
    if (phase.value !== 'opening' && phase.value !== 'asking') void open()
  })

  // Left in the middle: what she responded goes its way all the same.
  onBeforeUnmount(() => {
    stopFollowing?.()
    if (phase.value === 'asking' && (position.value > 0 || isShown.value)) void delivery.deliver()
  })

  return {
    phase,
    items,
    current,
    seed,
    response,
    sure,
    isShown,
    canCheck,
    left,
    leftMs,
    result,
    nextOn,
    problem,
    open,
    respond,
    saySure,
    check,
    next,
  }
}
