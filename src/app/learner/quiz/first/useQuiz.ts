import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { draw } from '#domain/assessment/draw.ts'
import { scoreOf } from '#domain/assessment/marking.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question, Quiz } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import type { QuestionId } from '#domain/id.ts'
import { activeMs, roundedMs } from '#domain/progress/active-time.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import type { Draft } from '#local/drafts/drafts.ts'
import type { OpenTry } from '#local/drafts/open-try.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { MessageKey } from '../../../frame/i18n/i18n.ts'
import { askToPersist } from '../../../device/ask-to-persist.ts'
import { useDelivery } from '../../../device/delivery.ts'
import { type OnDevice, useOnDevice } from '../../../device/on-device.ts'
import { faultMessage } from '../../../frame/fault-message.ts'
import { useSession } from '../../../device/session.ts'
import { firstResponse, isComplete } from './first-response.ts'
import { forgetResult, keepResult, keptResult, markedResult } from './left-result.ts'
import { loadParts, quizParts } from './quiz-parts.ts'
import type { Submitted } from '../submitted.ts'

/**
 * A quiz in progress. Every change is a draft on the phone before anything else happens. The app can be killed at any moment.
 * It opens again on the same question with the same responses.
 */
export function useQuiz(moduleId: string, language: PackLanguage) {
  const load = useOnDevice()
  const session = useSession()
  const delivery = useDelivery()
  const phase = ref<'opening' | 'missing' | 'answering' | 'done'>('opening')
  const quiz = shallowRef<Quiz>({ draw: null, tells: 'at-once', asksConfidence: false, questions: [] })
  /** What the attempt is marked by: drawn, in the author's order. */
  const questions = shallowRef<readonly Question[]>([])
  const draft = shallowRef<Draft | null>(null)
  const submitted = shallowRef<Submitted | null>(null)
  const problem = ref<MessageKey | null>(null)
  /** The last responses are in memory alone. */
  const isUnkept = ref(false)
  const isSubmitting = ref(false)
  let onDevice: OnDevice
  let profileId: string
  let db: ProfileDatabase
  let parts: Awaited<ReturnType<typeof loadParts>>
  let attempt: OpenTry | undefined
  let passMark = 0
  let lastSign = 0
  let isGone = false

  const steps = computed(() => (draft.value ? parts.stepsOf(quiz.value, questions.value, draft.value) : []))
  /** The language of the questions: the one this try was begun in. */
  const begunIn = computed(() => draft.value?.language ?? language)
  const position = computed(() => draft.value?.position ?? 0)
  const seed = computed(() => draft.value?.seed ?? 0)
  const step = computed(() => steps.value[position.value])
  const current = computed(() => step.value?.question)
  /** Her response; undefined while the question is untouched. */
  const own = computed(() => draft.value?.given[current.value?.questionId ?? ''])
  const response = computed<Response>(
    () => own.value ?? (current.value ? firstResponse(current.value, seed.value) : []),
  )
  const sure = computed(() => draft.value?.sure?.[current.value?.questionId ?? ''] ?? null)
  const isShown = computed(() => draft.value?.shown.includes(current.value?.questionId ?? '') ?? false)
  // An ordering opens in some order, never the right one: that is no response of hers yet.
  const canCheck = computed(() => !!current.value && !!own.value && isComplete(current.value, own.value))
  const isLast = computed(() => position.value === steps.value.length - 1)
  /** The quiz goes on without a word about the responses. */
  const tellsLater = computed(
    () => quiz.value.tells === 'at-end' && step.value?.kind === 'asked' && !isShown.value,
  )

  async function open(isAnother = false): Promise<void> {
    // A question is asked when all of it is here: an ordering that nobody saw could else be called checked.
    ;[onDevice, parts] = await Promise.all([load(), loadParts()])
    profileId = (await session.ensureProfile(onDevice, language)).id
    db = onDevice.databaseOf(profileId)
    const marked = markedResult()
    if (marked)
      submitted.value =
        keptResult(profileId, marked) ?? (await parts.resultOnRecord(onDevice, db, marked, quizParts))
    if (submitted.value) {
      phase.value = 'done'
      return
    }
    const opened = await parts.openOrBegin(onDevice, db, { moduleId, language, isAnother }, quizParts)
    if (!opened) {
      phase.value = 'missing'
      return
    }
    passMark = opened.passMark
    if (isGone) return
    quiz.value = opened.quiz
    show(opened.draft)
    lastSign = performance.now()
    attempt = onDevice.openTry(db, opened.draft, onDevice.world, {
      show,
      finishedElsewhere: (record) => showResult(record, null),
      failed(error) {
        isUnkept.value = error !== null
        problem.value = error === null ? null : faultMessage(error, 'quiz: keep', 'storage.full')
      },
    })
    phase.value = 'answering'
  }

  function show(now: Draft): void {
    if (draft.value?.seed !== now.seed) questions.value = draw(now.seed, quiz.value)
    draft.value = now
  }

  /** Changes what is stored of this try, whichever tab changed it last. Resolves when it is written, or could not be. */
  async function keep(change: (now: Draft) => Partial<Draft>): Promise<void> {
    const id = current.value?.questionId ?? ''
    const now = performance.now()
    const passed = activeMs(lastSign, now)
    lastSign = now
    await attempt?.change((stored) => ({
      ...stored,
      spentMs: { ...stored.spentMs, [id]: (stored.spentMs[id] ?? 0) + passed },
      ...change(stored),
    }))
  }

  /** A change to the question on the screen, unless its response stands. */
  async function changeOpen(change: (now: Draft, id: QuestionId) => Partial<Draft>): Promise<void> {
    const id = current.value?.questionId
    if (id !== undefined && !isShown.value)
      await keep((now) => (now.shown.includes(id) ? {} : change(now, id)))
  }

  const respond = (mine: Response): Promise<void> =>
    changeOpen((now, id) => ({ given: { ...now.given, [id]: [...mine] } }))

  const saySure = (isSure: boolean): Promise<void> =>
    changeOpen((now, id) => ({ sure: { ...now.sure, [id]: isSure } }))

  /** The response stands and gets its feedback; or, where that comes at the end, the next question, and at the last one everything. */
  async function check(): Promise<void> {
    if (!draft.value || !canCheck.value || isShown.value) return
    const [mine, at] = [response.value, position.value]
    const responded = (now: Draft, id: QuestionId) => ({ given: { ...now.given, [id]: [...mine] } })
    if (!tellsLater.value)
      return changeOpen((now, id) => ({ ...responded(now, id), shown: [...now.shown, id] }))
    if (!isLast.value) return changeOpen((now, id) => ({ ...responded(now, id), position: at + 1 }))
    const asked = steps.value.length
    await changeOpen((now, id) => {
      const all = { ...responded(now, id), shown: questions.value.map(({ questionId }) => questionId) }
      const goesOn = parts.stepsOf(quiz.value, questions.value, { ...now, ...all }).length > asked
      return { ...all, position: at + (goesOn ? 1 : 0) }
    })
    if (problem.value === null && steps.value.length === asked) await submit()
  }

  const goTo = (index: number): Promise<void> => {
    const at = Math.min(Math.max(index, 0), steps.value.length - 1)
    return keep(() => ({ position: at }))
  }
  const next = (): Promise<void> => goTo(position.value + 1)

  async function submit(): Promise<void> {
    if (!attempt || isSubmitting.value) return
    isSubmitting.value = true
    try {
      void keep(() => ({}))
      const { record, draft: recorded } = await attempt.submit((now) => ({
        questionIds: questions.value.map(({ questionId }) => questionId),
        score: scoreOf(questions.value, parts.responsesOf(questions.value, now)),
        spentMs: roundedMs(Object.values(now.spentMs).reduce((sum, ms) => sum + ms, 0)),
      }))
      showResult(record, recorded)
      void delivery.deliver()
      // The browser grants it most readily to a site somebody has just worked in.
      void askToPersist()
    } catch (error) {
      problem.value = faultMessage(error, 'quiz: submit', 'storage.full') // Nothing was submitted.
    } finally {
      isSubmitting.value = false
    }
  }

  /** Only ever what is on record. `recorded`: null when another tab was first. */
  function showResult(record: AttemptRecord, recorded: Draft | null): void {
    if (isGone) return
    submitted.value = parts.resultNow(record, recorded, { quiz: quiz.value, passMark })
    keepResult(profileId, submitted.value)
    draft.value = problem.value = null
    isUnkept.value = false
    phase.value = 'done'
  }

  /** Another try; one that is still open stays on the phone. */
  async function again(isAnother = false): Promise<void> {
    attempt?.close()
    forgetResult()
    submitted.value = null
    await open(isAnother)
  }

  onBeforeUnmount(() => {
    isGone = true
    if (phase.value === 'answering' && Object.keys(draft.value?.given ?? {}).length > 0) void keep(() => ({}))
    attempt?.close()
  })

  return {
    phase,
    quiz,
    begunIn,
    questions,
    steps,
    step,
    current,
    position,
    seed,
    response,
    sure,
    isShown,
    canCheck,
    isLast,
    tellsLater,
    isSubmitting,
    isUnkept,
    problem,
    submitted,
    open,
    respond,
    saySure,
    check,
    next,
    back: () => goTo(position.value - 1),
    submit,
    keepAgain: () => keep(() => ({})),
    again,
  }
}
