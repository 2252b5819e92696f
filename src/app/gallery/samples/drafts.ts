import { computed, ref } from 'vue'
import type { FormDraft } from '../../desk/frame/useEdit.ts'

/** A form's draft as `DraftLine` asks of it. */
export const sampleDraft = ({ isDraft = false, isUnkept = false }): FormDraft => ({
  form: 'desk:/supervision/#sample',
  isDraft: computed(() => isDraft),
  isUnkept: ref(isUnkept),
  isFull: ref(isUnkept),
  keepAgain: () => Promise.resolve(),
  discard: () => Promise.resolve(),
})
