import { ref, shallowRef } from 'vue'
import { readAuthor } from '#local/courier/author.ts'
import {
  countOf,
  importUnsent,
  readUnsentFile,
  spanOf,
  type Import,
  type UnsentPart,
} from '#local/courier/import.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { useDelivery } from '../../device/delivery.ts'
import { noteFault } from '../../frame/faults.ts'
import { useOnDevice } from '../../device/on-device.ts'

/** One person's work in the file, with what the screen says of it. */
export type OfferedPart = UnsentPart & {
  readonly span: { readonly from: number; readonly to: number } | null
  readonly count: number
  /** It names the phone that made it. Without that it can be nobody's but hers who takes it. */
  readonly hasAuthor: boolean
}
export type ImportProblem =
  | 'unreadable'
  | 'not-ours'
  | 'newer'
  | 'cut'
  | 'copy'
  | 'empty'
  | 'full'
  | 'closed'
  | 'failed'

/** Years of work are a few megabytes; whatever is larger is something else. */
const mostBytes = 50_000_000

/** Takes somebody's unsent work in from a file, part after part, after asking whose it is. */
export function useImport() {
  const onDevice = useOnDevice()
  const delivery = useDelivery()
  const parts = shallowRef<readonly OfferedPart[]>([])
  const problem = ref<ImportProblem | null>(null)
  const done = shallowRef<Import | null>(null)
  const isBusy = ref(false)

  async function read(file: File): Promise<void> {
    parts.value = []
    problem.value = done.value = null
    const text = file.size > mostBytes ? '' : await textOf(file)
    if (text === null) return void (problem.value = 'unreadable')
    const found = readUnsentFile(text)
    if (found.kind !== 'work') problem.value = found.kind
    else if (found.parts.length === 0) problem.value = 'empty'
    else parts.value = await Promise.all(found.parts.map(offered))
  }

  /** Nothing is half said: what a full phone could not take is shown, and taking the file again adds only the rest. */
  async function take(part: OfferedPart, profileId: string): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = null
    try {
      const { databaseOf } = await onDevice()
      done.value = await importUnsent(databaseOf(profileId), part, part.profileId === profileId)
      parts.value = parts.value.filter((each) => each !== part)
      void delivery.deliver()
    } catch (error) {
      noteFault(error, 'import')
      const kind = problemOf(error)
      problem.value = kind === 'full' || kind === 'closed' ? kind : 'failed'
    } finally {
      isBusy.value = false
    }
  }

  return { parts, problem, done, isBusy, read, take }
}

const offered = async (part: UnsentPart): Promise<OfferedPart> => ({
  ...part,
  span: spanOf(part),
  count: countOf(part),
  hasAuthor: (await readAuthor(part.publicKey)) !== null,
})

/** Null: it was taken away while it was read, or lies behind a cloud that is silent. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text()
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
