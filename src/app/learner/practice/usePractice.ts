import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import { isTooLong, mostWords } from '#domain/text/line.ts'
import { asId, type LineId, type PackHash, type StepId } from '#domain/id.ts'
import type { SelfCheck } from '#domain/progress/record.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import {
  changePractice,
  findPractice,
  type PracticeChange,
  type PracticeDraft,
} from '#local/practice/practices.ts'
import type { Practice } from '#protocol/pack/pack.ts'
import type { MessageKey } from '../../frame/i18n/i18n.ts'
import { askToPersist } from '../../device/ask-to-persist.ts'
import { useDelivery } from '../../device/delivery.ts'
import { faultMessage } from '../../frame/fault-message.ts'
import { type OnDevice, useOnDevice } from '../../device/on-device.ts'
import { packHashOf } from '../../frame/pack-hash-of.ts'
import { useKeptWords } from '../../common/later/useKeptWords.ts'
import { useOwner } from '../../common/later/useOwner.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/**
 * A practice task over days. Every tick and every word is on the phone before the screen says so; what the phone refuses (it is
 * full) stays on the screen and is said.
 */
export function usePractice(moduleId: string, language: PackLanguage) {
  const load = useOnDevice()
  const ownerOf = useOwner(language)
  const person = usePerson()
  const delivery = useDelivery()
  const phase = ref<'opening' | 'missing' | 'open'>('opening')
  const practice = shallowRef<Practice | null>(null)
  const draft = shallowRef<PracticeDraft | null>(null)
  const problem = ref<MessageKey<'work'> | null>(null)
  const isSubmitting = ref(false)
  const isReady = computed(() => draft.value?.readyAt != null && !draft.value.changedSince)
  let packHash: PackHash | undefined

  const {
    text: words,
    state,
    failure,
    isUnkept,
    write,
  } = useKeptWords({
    name: `practice:${moduleId}`,
    find: async (_, db) => (await findPractice(db, asId(moduleId)))?.reflection ?? '',
    change: async (device, db, make) =>
      (await changeIn(device, db, ({ reflection }) => ({ reflection: make(reflection) }))).reflection,
  })
  const isKept = computed(() => state.value !== 'saving' && state.value !== 'failed')
  /** The server would refuse them for ever. */
  const isTooMuch = computed(
    () => draft.value?.sendsReflection === true && isTooLong(words.value, mostWords.reflection),
  )
  watch(state, (now) => {
    if (now === 'failed') problem.value = faultMessage(failure.value, 'practice: words', 'practice.full')
    if (now === 'saved') problem.value = null
  })

  // Ticked in another window, it is ticked here.
  const find = async (db: ProfileDatabase): Promise<PracticeDraft | null> =>
    (await findPractice(db, asId(moduleId))) ?? null
  const stored = person.follow(({ db }) => find(db), { nobody: null, before: null })
  watch(stored, (now) => (draft.value = now))

  async function open(): Promise<void> {
    const device = await load()
    packHash = await packHashOf(device, moduleId, language)
    practice.value = (packHash && (await device.read.readPractice(packHash, device.world))) ?? null
    const chosen = await person.findChosen()
    if (chosen) draft.value = await find(chosen.db)
    phase.value = practice.value ? 'open' : 'missing'
  }
  onMounted(open)

  async function changeIn(
    { world }: OnDevice,
    db: ProfileDatabase,
    make: (draft: PracticeDraft, now: number) => Partial<PracticeChange>,
  ): Promise<PracticeDraft> {
    if (!packHash) throw new Error('the task is not on this phone')
    const task = { moduleId: asId<'module'>(moduleId), packHash, language }
    return (draft.value = await changePractice(db, task, make, world))
  }

  async function change(make: (draft: PracticeDraft, now: number) => Partial<PracticeChange>): Promise<void> {
    try {
      const device = await load()
      await changeIn(device, (await ownerOf(device)).db, make)
      problem.value = null
    } catch (error) {
      problem.value = faultMessage(error, 'practice', 'practice.full')
    }
  }

  const tick = (stepId: StepId, isDone: boolean): Promise<void> =>
    change(({ doneAt }, now) => {
      const { [stepId]: _, ...others } = doneAt
      return { doneAt: isDone ? { ...others, [stepId]: now } : others }
    })

  const check = (lineId: LineId, choice: SelfCheck): Promise<void> =>
    change(({ selfCheck }) => ({ selfCheck: { ...selfCheck, [lineId]: choice } }))

  const choose = (sendsReflection: boolean): Promise<void> => change(() => ({ sendsReflection }))

  async function ready(): Promise<void> {
    if (!packHash || !practice.value || isSubmitting.value || isTooMuch.value) return
    isSubmitting.value = true
    try {
      if (!isKept.value) await write(words.value)
      if (!isKept.value) return // Said already: the phone refuses them.
      const device = await load()
      const { db } = await ownerOf(device)
      const task = {
        moduleId: asId<'module'>(moduleId),
        packHash,
        language,
        stepIds: practice.value.steps.map(({ stepId }) => stepId),
        lineIds: practice.value.list.map(({ lineId }) => lineId),
      }
      await device.record.recordPractice(db, task, device.world)
      draft.value = (await findPractice(db, task.moduleId)) ?? null
      problem.value = null
      void delivery.deliver()
      void askToPersist()
    } catch (error) {
      problem.value = faultMessage(error, 'practice: ready', 'practice.full') // Nothing was called ready.
    } finally {
      isSubmitting.value = false
    }
  }

  return {
    phase,
    practice,
    draft,
    words,
    problem,
    isKept,
    isUnkept,
    isReady,
    isTooMuch,
    isSubmitting,
    open,
    tick,
    check,
    choose,
    write,
    ready,
  }
}
