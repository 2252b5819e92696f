import { computed, ref } from 'vue'
import { useKeptWords } from './useKeptWords.ts'

/**
 * The words in a form, kept on the phone at every letter until they are sent: emptied, they are forgotten. `first`: what stands in
 * the form before anybody has typed; it is not kept.
 */
export function useFormWords(form: string, first = '') {
  const words = useKeptWords({
    name: form,
    find: ({ halfWritten }, db) => halfWritten.findWords(db, form),
    change: ({ halfWritten, world }, db, make) => halfWritten.changeWords(db, form, make, world),
  })
  const isTouched = ref(false)
  const text = computed<string>({
    get: () => (words.text.value === '' && !isTouched.value ? first : words.text.value),
    set(now) {
      isTouched.value = true
      // On a full phone the words are on the screen alone, and sending them says so.
      void words.write(now)
    },
  })
  const isKept = computed(
    () => words.text.value !== '' && (words.state.value === 'saved' || words.state.value === 'still'),
  )
  // What was sent and could not be emptied is nobody's loss.
  const isUnkept = computed(() => words.isUnkept.value && words.text.value !== '')
  const keepAgain = (): Promise<void> => words.write(words.text.value)
  return { text, isKept, isUnkept, isFull: words.isFull, keepAgain }
}
