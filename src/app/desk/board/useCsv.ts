import type { AskedPath } from '#protocol/paths.ts'
import { ref, shallowRef } from 'vue'
import { usePerson } from '../../common/later/usePerson.ts'
import { refusalSentence, type Sentence } from '../frame/sentence.ts'
import { saveCsv } from './save-file.ts'

type Asked = { readonly path: AskedPath; readonly query: string; readonly name: () => Promise<string> }

/** A link could not be signed: the text of a signed request is handed over as a file. */
export function useCsv() {
  const person = usePerson()
  const isBusy = ref(false)
  const isSaved = ref(false)
  const problem = shallowRef<Sentence | null>(null)

  async function save({ path, query, name }: Asked): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    isSaved.value = false
    problem.value = null
    try {
      const own = await person.findOnScreen()
      if (!own) return
      const { requests, world } = own.device
      const asked = { method: 'GET', path, query } as const
      const received = await requests.signedRequest(own.db, world, asked)
      if (received.kind !== 'received') problem.value = refusalSentence(received)
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
