import { onMounted, onScopeDispose, ref } from 'vue'
import { changeForm, deskForms, endForm, type FormFields, readForm } from '#local/desk/form-draft.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { type PersonHere, usePerson } from '../../common/later/usePerson.ts'

/** The form of this name on this page. The same form in another language is the same form. */
export const formHere = (name: string): string => `${deskForms}${location.pathname.slice(3)}#${name}`

/** The form of this name on a page below `supervision/`. */
export const formAt = (place: string, name: string): string => `${deskForms}/supervision/${place}#${name}`

/**
 * The fields of one form, on the phone at every key until they are sent or thrown away. `bring` gets what was kept when the page
 * opens. A second write never overtakes the first.
 */
export function useFormFields(name: string, bring: (kept: FormFields) => void) {
  const form = formHere(name)
  const person = usePerson()
  // Whoever is chosen later on a shared phone: what is typed here is hers who opened it.
  let owner: Promise<PersonHere> | undefined
  const getOwner = () => (owner ??= person.awaitOnScreen())
  const isKept = ref(false)
  const isUnkept = ref(false)
  const isFull = ref(false)
  let pending: Record<string, unknown> = {}
  let isWriting = false
  let isGone = false

  onMounted(async () => {
    const { db } = await getOwner()
    const kept = await readForm(db, form)
    if (isGone || Object.keys(kept).length === 0) return
    isKept.value = true
    bring(kept)
  })
  onScopeDispose(() => (isGone = true))

  async function writeAll(): Promise<void> {
    if (isWriting) return
    isWriting = true
    try {
      const own = await getOwner()
      while (Object.keys(pending).length > 0) {
        const changes = pending
        pending = {}
        await writeOnce(own, changes)
        if (isUnkept.value) return
      }
    } finally {
      isWriting = false
    }
  }

  async function writeOnce(own: PersonHere, changes: FormFields): Promise<void> {
    try {
      isKept.value = await changeForm(own.db, form, changes, own.device.world)
      isUnkept.value = false
    } catch (error) {
      pending = { ...changes, ...pending }
      isUnkept.value = true
      isFull.value = problemOf(error) === 'full'
      if (!isFull.value) throw error
    }
  }

  return {
    form,
    isKept,
    /** The phone could not write what stands on the screen. */
    isUnkept,
    isFull,
    keepAgain: writeAll,
    write(changes: FormFields): void {
      pending = { ...pending, ...changes }
      void writeAll()
    },
    /** It was sent, or is not wanted: nothing of it stays. */
    async end(): Promise<void> {
      pending = {}
      isKept.value = false
      isUnkept.value = false
      const { db } = await getOwner()
      await endForm(db, form)
    },
  }
}

export const isSameFact = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Another build may have written it: it has to have the shape that is used here. */
export function isLikeFact<Value>(first: Value, found: unknown): found is Value {
  if (Array.isArray(first)) {
    const [pattern] = first
    return Array.isArray(found) && found.every((each) => pattern === undefined || isLikeFact(pattern, each))
  }
  if (first === null || found === null) return first === null || found === first
  if (typeof first !== 'object') return typeof found === typeof first
  const kept: Readonly<Record<string, unknown>> = typeof found === 'object' ? { ...found } : {}
  return Object.entries(first).every(([name, each]) => isLikeFact(each, kept[name]))
}
