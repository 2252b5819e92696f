import { computed, ref } from 'vue'
import { readCode } from '#protocol/code.ts'
import { useI18n } from '../i18n/i18n.ts'

/** A code as it is typed, what it says, and what is wrong with it once all of it is there. */
export function useTypedCode() {
  const { t } = useI18n()
  const typed = ref('')
  const code = computed(() => readCode(typed.value))
  const error = computed(() =>
    typed.value.replace(/[\s-]/g, '').length >= 10 && code.value === undefined ? t('join.codeWrong') : null,
  )
  return { typed, code, error }
}
