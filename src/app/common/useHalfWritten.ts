import { computed, ref, type Ref } from 'vue'
import { useKeptWords } from './useKeptWords.ts'

/** The words in a form, kept on the phone at every letter until they are sent: emptied, they are forgotten. */
export const useHalfWritten = (form: string): Ref<string> => useFormWords(form).text

/** `first`: what stands in the form before anybody has typed; it is not kept. */
export function useFormWords(form: string, first = '') {
  const words = useKeptWords({
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
  return { text, isKept }
}
