import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { draw } from '#domain/assessment/draw.ts'
import { isCorrect, outcomeOf, scoreOf } from '#domain/assessment/marking.ts'
import { secondTries } from '#domain/assessment/second-try.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Given, Question, Quiz } from '#domain/content/quiz.ts'
import { asId, type PackHash } from '#domain/id.ts'
import { activeMs, roundedMs } from '#domain/learning/active-time.ts'
import type { Draft } from '#local/drafts/drafts.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { MessageKey } from '../i18n/i18n.ts'
import { useDelivery } from '../shell/delivery.ts'
import { type OnDevice, useOnDevice } from '../shell/on-device.ts'
import { packHashOf } from '../shell/pack-hash-of.ts'
import { useSession } from '../shell/session.ts'
import { firstGiven, isAnswered } from './given.ts'
import { forgetResult, keepResult, keptResult, markedResult } from './left-result.ts'
import { loadParts } from './quiz-parts.ts'
import { givenIn, stepsOf } from './steps.ts'
import type { Submitted } from './submitted.ts'

/**
 * A quiz in progress. Every change is a draft on the phone before anything else happens, so the app can be killed at
 * any moment and opens again on the same question with the same answers.
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
  let another: ReturnType<typeof setTimeout> | undefined
  const submitted = shallowRef<Submitted | null>(null)
  const problem = ref<MessageKey | null>(null)
  const isSubmitting = ref(false)
  let onDevice: OnDevice
  let profileId: string
  let db: ProfileDatabase
  let passMark = 0
  let lastSign = 0

  const steps = computed(() => (draft.value ? stepsOf(quiz.value, questions.value, draft.value) : []))
  const position = computed(() => draft.value?.position ?? 0)
  const seed = computed(() => draft.value?.seed ?? 0)
  const step = computed(() => steps.value[position.value])
  const current = computed(() => step.value?.question)
  const given = computed<Given>(
    () =>
      draft.value?.given[current.value?.questionId ?? ''] ??
      (current.value ? firstGiven(current.value, seed.value) : []),
  )
  const sure = computed(() => draft.value?.sure?.[current.value?.questionId ?? ''] ?? null)
  const isShown = computed(() => draft.value?.shown.includes(current.value?.questionId ?? '') ?? false)
  const canCheck = computed(() => current.value !== undefined && isAnswered(current.value, given.value))
  const isLast = computed(() => position.value === steps.value.length - 1)
  /** Answering goes on without a word about the answers. */
  const tellsLater = computed(
    () => quiz.value.tells === 'at-end' && step.value?.kind === 'asked' && !isShown.value,
  )

  async function open(): Promise<void> {
    // A question is asked when all of it is here: an ordering that nobody saw could else be called checked.
    const [device, { resultOnRecord }] = await Promise.all([load(), loadParts()])
    onDevice = device
    profileId = (await session.ensureProfile(onDevice, language)).id
    db = onDevice.databaseOf(profileId)
    const marked = markedResult()
    if (marked)
      submitted.value = keptResult(profileId, marked) ?? (await resultOnRecord(onDevice, db, marked))
    if (submitted.value) {
      phase.value = 'done'
      return
    }
    const open = (await onDevice.drafts.listDrafts(db)).find(
      (each) => each.moduleId === moduleId && each.language === language,
    )
    // An open attempt stays with the version it began with, whatever has been installed since.
    const packHash = open?.packHash ?? (await packHashOf(onDevice, moduleId, language))
    const installed = packHash && (await onDevice.read.readQuiz(packHash, onDevice.world))
    const manifest = packHash && (await onDevice.read.readManifest(packHash, onDevice.world))
    if (!packHash || !installed || !manifest) {
      phase.value = 'missing'
      return
    }
    passMark = manifest.passMark
    const started = open ?? newDraft(packHash)
    quiz.value = installed
    questions.value = draw(started.seed, installed)
    draft.value = started
    lastSign = performance.now()
    phase.value = 'answering'
  }

  function newDraft(packHash: PackHash): Draft {
    const bytes = onDevice.world.random(4)
    const fresh = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
    return {
      packHash,
      moduleId: asId(moduleId),
      language,
      seed: fresh,
      startedAt: onDevice.world.now(),
      position: 0,
      given: {},
      spentMs: {},
      shown: [],
    }
  }

  /**
   * Keeps a change. When the phone refuses (it is full), the answer stays on the screen and says so, and is tried again: a
   * browser believes for half a minute that there is no room, also after some was made.
   */
  async function keep(change: Partial<Draft>): Promise<void> {
    if (!draft.value) return
    draft.value = { ...timed(draft.value), ...change }
    try {
      await onDevice.drafts.saveDraft(db, draft.value)
      problem.value = null
    } catch {
      problem.value = 'storage.full' // What failed is the write; whatever the cause, the remedy is room and another try.
      clearTimeout(another)
      another = setTimeout(() => void keep({}), 5_000)
    }
  }

  function timed(old: Draft): Draft {
    const id = current.value?.questionId ?? ''
    const now = performance.now()
    const spentMs = { ...old.spentMs, [id]: (old.spentMs[id] ?? 0) + activeMs(lastSign, now) }
    lastSign = now
    return { ...old, spentMs }
  }

  async function respond(response: Given): Promise<void> {
    if (!draft.value || !current.value || isShown.value) return
    await keep({ given: { ...draft.value.given, [current.value.questionId]: [...response] } })
  }

  async function saySure(isSure: boolean): Promise<void> {
    if (!draft.value || !current.value || isShown.value) return
    await keep({ sure: { ...draft.value.sure, [current.value.questionId]: isSure } })
  }

  /** The answer stands and is told about; or, where that comes at the end, the next question, and at the last one everything. */
  async function check(): Promise<void> {
    if (!draft.value || !current.value || !canCheck.value || isShown.value) return
    const id = current.value.questionId
    const answered = { ...draft.value.given, [id]: [...given.value] }
    if (!tellsLater.value) return keep({ given: answered, shown: [...draft.value.shown, id] })
    if (!isLast.value) return keep({ given: answered, position: position.value + 1 })
    const all = { given: answered, shown: questions.value.map(({ questionId }) => questionId) }
    const goesOn =
      stepsOf(quiz.value, questions.value, { ...draft.value, ...all }).length > steps.value.length
    await keep({ ...all, position: position.value + (goesOn ? 1 : 0) })
    if (problem.value === null && !goesOn) await submit()
  }

  const goTo = (index: number): Promise<void> =>
    keep({ position: Math.min(Math.max(index, 0), steps.value.length - 1) })
  const next = (): Promise<void> => goTo(position.value + 1)

  async function submit(): Promise<void> {
    if (!draft.value || isSubmitting.value) return
    isSubmitting.value = true
    try {
      const finished = timed(draft.value)
      const responses = givenIn(questions.value, finished)
      const score = scoreOf(questions.value, responses)
      const record = await onDevice.record.recordAttempt(
        db,
        {
          draft: finished,
          questionIds: questions.value.map(({ questionId }) => questionId),
          score,
          spentMs: roundedMs(Object.values(finished.spentMs).reduce((sum, ms) => sum + ms, 0)),
        },
        onDevice.world,
      )
      submitted.value = {
        recordId: record.id,
        language,
        questions: questions.value,
        given: responses,
        sure: finished.sure ?? {},
        score,
        outcome: outcomeOf(questions.value, responses, passMark),
        passMark,
        tells: quiz.value.tells,
        secondTries: secondTries(quiz.value, questions.value, responses).map((each) => ({
          ...each,
          found: isCorrect(each.form, finished.given[each.form.questionId] ?? []),
        })),
      }
      keepResult(profileId, submitted.value)
      draft.value = null
      problem.value = null
      phase.value = 'done'
      void delivery.deliver()
      // The browser grants it most readily to a site somebody has just worked in.
      void navigator.storage?.persist()
    } catch {
      problem.value = 'storage.full' // As above: the draft is untouched, nothing was submitted.
    } finally {
      isSubmitting.value = false
    }
  }

  async function again(): Promise<void> {
    forgetResult()
    submitted.value = null
    await open()
  }

  onBeforeUnmount(() => {
    clearTimeout(another)
    if (phase.value === 'answering' && Object.keys(draft.value?.given ?? {}).length > 0) void keep({})
  })

  return {
    phase,
    quiz,
    questions,
    steps,
    step,
    current,
    position,
    seed,
    given,
    sure,
    isShown,
    canCheck,
    isLast,
    tellsLater,
    isSubmitting,
    problem,
    submitted,
    open,
    respond,
    saySure,
    check,
    next,
    back: () => goTo(position.value - 1),
    submit,
    keepAgain: () => keep({}),
    again,
  }
}
