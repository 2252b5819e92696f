import { ref, watch, type Ref } from 'vue'
import type { Act, ActFacts } from '#domain/desk/act.ts'
import { packLanguageOf } from '#domain/content/languages.ts'
import { type Id, uuidV7 } from '#domain/id.ts'
import { dropRefused, listActs, type StoredAct, writeActs } from '#local/desk/acts.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useDelivery } from '../../device/delivery.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'

/**
 * Writes an act of the desk on this phone, and sends it when there is a network. `write` says whether it is saved; on a full phone
 * `isFull` says why not, and what she typed stays where it is.
 */
export function useAct() {
  const { language } = useI18n()
  const person = usePerson()
  const onDevice = useOnDevice()
  const delivery = useDelivery()
  const isBusy = ref(false)
  const isUnkept = ref(false)
  const isFull = ref(false)

  const write = async (facts: ActFacts, form?: string): Promise<Act | undefined> =>
    (await writeAll([facts], form))?.[0]

  /** Several at once, each with a receipt of its own: all are saved, or none is. */
  async function writeAll(all: readonly ActFacts[], form?: string): Promise<readonly Act[] | undefined> {
    if (isBusy.value) return undefined
    isBusy.value = true
    try {
      const own = await person.findOnScreen()
      if (!own) return undefined
      const draft = form === undefined ? {} : { form }
      const acts = await writeActs(own.db, own.device.world, {
        all,
        language: packLanguageOf(language),
        ...draft,
      })
      isUnkept.value = false
      void delivery.deliver()
      return acts
    } catch (error) {
      isUnkept.value = true
      isFull.value = problemOf(error) === 'full'
      if (!isFull.value) throw error
      return undefined
    } finally {
      isBusy.value = false
    }
  }

  /** Of something new that an act makes. */
  async function newId<Kind extends string>(): Promise<Id<Kind>> {
    const { world } = await onDevice()
    return uuidV7<Kind>(world.now(), world.random(10))
  }

  /** Takes a refused act off her list. */
  async function drop(id: string): Promise<void> {
    const own = await person.findOnScreen()
    if (own) await dropRefused(own.db, id)
  }

  return { isBusy, isUnkept, isFull, write, writeAll, drop, newId }
}

/** All she did on this phone, followed live; the last first. */
export const useActs = (): Readonly<Ref<readonly StoredAct[]>> =>
  usePerson().follow(({ db }) => listActs(db), { nobody: [], before: [] })

/** Asks again when an act of hers has arrived after what is shown. */
export function refreshWhenSent(
  acts: Readonly<Ref<readonly StoredAct[]>>,
  at: Readonly<Ref<number | null>>,
  refresh: () => Promise<void>,
): void {
  watch(
    () => acts.value.reduce((last, { receivedAt }) => Math.max(last, receivedAt ?? 0), 0),
    (last) => void (at.value !== null && last > at.value && refresh()),
  )
}
