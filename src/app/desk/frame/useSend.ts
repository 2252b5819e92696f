import type { AskedPath } from '#protocol/paths.ts'
import { ref, shallowRef, toValue, watch, type WatchSource } from 'vue'
import { uuidV7, type Id } from '#domain/id.ts'
import { type AnySchema, type InputOf, shapeFor } from '#protocol/version/shape.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { durationIn } from '../../common/duration.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import { refusalSentence, type Sentence } from './sentence.ts'

/**
 * Puts one thing on the server. Ids and codes are made here. So a thing sent again after a lost response is the same thing:
 * whoever calls keeps them until `put` says true. `typed`: what stands in each field that can be refused;
 * a sentence about it goes when something else is typed.
 */
export function useSend<Field extends string = never>(typed?: Readonly<Record<Field, WatchSource<unknown>>>) {
  const { t, language } = useI18n('supervision', 'refusals')
  const onDevice = useOnDevice()
  const person = usePerson()
  const isBusy = ref(false)
  const problem = shallowRef<Sentence | null>(null)
  for (const [field, words] of Object.entries<WatchSource<unknown>>(typed ?? {}))
    watch(
      () => toValue(words),
      () => problem.value?.field === field && (problem.value = null),
    )

  const put = async (path: AskedPath, body: unknown): Promise<boolean> =>
    (await ask(path, body)) !== undefined

  /** Somebody else was first: what it says now has to be asked for, so that she sees it. */
  const isStale = (): boolean => problem.value?.key === 'problem.conflict'

  /** `put`, for what returns more than "done": the response, or undefined when there is none. */
  async function ask(path: AskedPath, body: unknown): Promise<{ readonly body: unknown } | undefined> {
    if (isBusy.value) return undefined
    isBusy.value = true
    problem.value = null
    try {
      const own = await person.findOnScreen()
      if (!own) return undefined
      const { requests, world } = own.device
      const response = await requests.signedRequest(own.db, world, { method: 'PUT', path, body })
      if (response.kind === 'received') return response
      problem.value = refusalSentence(response)
      return undefined
    } finally {
      isBusy.value = false
    }
  }

  /** What the server said of one field of the form. */
  const errorOf = (field: Field): string | null => errorAt(field)
  /** The same where fields come and go: of one line of several. */
  const errorAt = (field: string): string | null =>
    problem.value?.field === field
      ? t(problem.value.key, { time: durationIn(language, problem.value.seconds * 1_000) })
      : null

  async function newId<Kind extends string>(): Promise<Id<Kind>> {
    const { world } = await onDevice()
    return uuidV7<Kind>(world.now(), world.random(10))
  }

  async function newCode(): Promise<string> {
    const { world } = await onDevice()
    return makeCode(world.random(6))
  }

  return { isBusy, problem, errorOf, errorAt, put, ask, isStale, newId, newCode }
}

/** A body with fields that an older server does not know: it is sent without them. */
export const bodyFor =
  <Schema extends AnySchema>(schema: Schema, body: InputOf<Schema>) =>
  (protocol: number): unknown =>
    shapeFor(schema, body, protocol).value
