import { ref } from 'vue'

/** Copying, where the browser allows it; a refusal is no fault: the text is then shown to be copied by hand (`CopyByHand`). */
export function useCopy() {
  const copied = ref<'yes' | 'no' | null>(null)

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      copied.value = 'yes'
    } catch {
      copied.value = 'no' // Forbidden, or not there: without HTTPS, inside another app.
    }
  }

  return { copied, copy }
}
