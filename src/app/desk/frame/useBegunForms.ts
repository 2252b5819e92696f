import { computed, type ComputedRef } from 'vue'
import { listForms } from '#local/desk/form-draft.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** Forms of the desk that were begun on this phone and not sent, by name; followed live. */
export function useBegunForms(): ComputedRef<ReadonlySet<string>> {
  const forms = usePerson().follow(({ db }) => listForms(db), { nobody: [], before: [] })
  return computed(() => new Set(forms.value.map(({ form }) => form)))
}
