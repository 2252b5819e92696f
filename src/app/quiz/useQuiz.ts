import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { draw } from '#domain/assessment/draw.ts'
import { outcomeOf, scoreOf, type Outcome, type Score } from '#domain/assessment/marking.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Given, Question } from '#domain/content/quiz.ts'
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

export type Submitted = {
  readonly recordId: string
  readonly questions: readonly Question[]
  readonly given: ReadonlyMap<string, Given>
  readonly score: Score
  readonly outcome: Outcome
  readonly passMark: number
}

/**
 * A quiz in progress. Every change is a draft on the phone before anything else happens, so the app can be killed at
 * any moment and opens again on the same question with the same answers.
 */
export function useQuiz(moduleId: string, language: PackLanguage) {
  const load = useOnDevice()
  const session = useSession()
  const delivery = useDelivery()
  const phase = ref<'opening' | 'missing' | 'answering' | 'done'>('opening')
  const questions = shallowRef<readonly Question[]>([])
  const draft = shallowRef<Draft | null>(null)
  const submitted = shallowRef<Submitted | null>(null)
  const problem = ref<MessageKey | null>(null)
  const isSubmitting = ref(false)
  let onDevice: OnDevice
  let db: ProfileDatabase
  let passMark = 0
  let lastSign = 0

  const position = computed(() => draft.value?.position ?? 0)
  const seed = computed(() => draft.value?.seed ?? 0)
  const current = computed(() => questions.value[position.value])
  const given = computed<Given>(
    () =>
      draft.value?.given[current.value?.questionId ?? ''] ??
      (current.value ? firstGiven(current.value, seed.value) : []),
  )
  const isShown = computed(() => draft.value?.shown.includes(current.value?.questionId ?? '') ?? false)
  const canCheck = computed(() => current.value !== undefined && isAnswered(current.value, given.value))
  const isLast = computed(() => position.value === questions.value.length - 1)

  async function open(): Promise<void> {
    onDevice = await load()
    const profile = await session.ensureProfile(onDevice, language)
    db = onDevice.databaseOf(profile.id)
    const open = (await onDevice.drafts.listDrafts(db)).find(
      (each) => each.moduleId === moduleId && each.language === language,
    )
    // An open attempt stays with the version it began with, whatever has been installed since.
    const packHash = open?.packHash ?? (await packHashOf(onDevice, moduleId, language))
    const quiz = packHash && (await onDevice.read.readQuiz(packHash, onDevice.world))
    const manifest = packHash && (await onDevice.read.readManifest(packHash, onDevice.world))
    if (!packHash || !quiz || !manifest) {
      phase.value = 'missing'
      return
    }
    passMark = manifest.passMark
    const started = open ?? newDraft(packHash)
    questions.value = draw(started.seed, quiz)
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

  /** Keeps a change. When the phone refuses (it is full), the answer stays on the screen and says so. */
  async function keep(change: Partial<Draft>): Promise<void> {
    if (!draft.value) return
    draft.value = { ...timed(draft.value), ...change }
    try {
      await onDevice.drafts.saveDraft(db, draft.value)
      problem.value = null
    } catch {
      problem.value = 'storage.full' // What failed is the write; whatever the cause, the remedy is room and another try.
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

  async function check(): Promise<void> {
    if (!draft.value || !current.value || !canCheck.value) return
    const id = current.value.questionId
    await keep({ given: { ...draft.value.given, [id]: [...given.value] }, shown: [...draft.value.shown, id] })
  }

  const goTo = (index: number): Promise<void> =>
    keep({ position: Math.min(Math.max(index, 0), questions.value.length - 1) })

  async function submit(): Promise<void> {
    if (!draft.value || isSubmitting.value) return
    isSubmitting.value = true
    try {
      const finished = timed(draft.value)
      const responses = new Map(
        questions.value.map(({ questionId }) => [questionId, finished.given[questionId] ?? []]),
      )
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
        questions: questions.value,
        given: responses,
        score,
        outcome: outcomeOf(questions.value, responses, passMark),
        passMark,
      }
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
    submitted.value = null
    await open()
  }

  onBeforeUnmount(() => {
    if (phase.value === 'answering' && Object.keys(draft.value?.given ?? {}).length > 0) void keep({})
  })

  return {
    phase,
    questions,
    current,
    position,
    seed,
    given,
    isShown,
    canCheck,
    isLast,
    isSubmitting,
    problem,
    submitted,
    open,
    respond,
    check,
    next: () => goTo(position.value + 1),
    back: () => goTo(position.value - 1),
    submit,
    again,
  }
}
