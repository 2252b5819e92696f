import { ref, shallowRef } from 'vue'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'
import { sentenceFor, type Sentence } from '../frame/sentence.ts'
import { saveCsv } from './save-file.ts'

type Asked = { readonly path: string; readonly query: string; readonly name: () => Promise<string> }

/** A link could not be signed: the text of a signed request is handed over as a file. */
export function useCsv() {
  const onDevice = useOnDevice()
  const session = useSession()
  const isBusy = ref(false)
  const isSaved = ref(false)
  const problem = shallowRef<Sentence | null>(null)

  async function save({ path, query, name }: Asked): Promise<void> {
    const profileId = session.profile?.id
    if (isBusy.value || !profileId) return
    isBusy.value = true
    isSaved.value = false
    problem.value = null
    try {
      const { databaseOf, requests, world } = await onDevice()
      const asked = { method: 'GET', path, query } as const
      const received = await requests.signedRequest(databaseOf(profileId), world, asked)
      if (received.kind !== 'answered') problem.value = sentenceFor(received)
      else {
        saveCsv(received.text, `${(await name()).replace(/[\\/:*?"<>|]/g, ' ')}.csv`)
        isSaved.value = true
      }
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, isSaved, problem, save }
}
