import { computed, watch } from 'vue'
import { cleanLine } from '#domain/text/clean.ts'
import { findCode, showCode } from '#protocol/enrolment/code.ts'
import { useI18n } from '../frame/i18n/i18n.ts'
import { useTyped } from './useTyped.ts'

/** A code as it is typed or pasted; what it says; what is wrong with it once all of it is there. */
export function useTypedCode() {
  const { t } = useI18n()
  const typed = useTyped('code', () => '')
  const found = computed(() => findCode(typed.value))
  const code = computed(() => (found.value.kind === 'code' ? found.value.code : undefined))
  const error = computed(() => {
    if (found.value.kind === 'several') return t('join.codeSeveral')
    const isWhole = typed.value.replace(/[^\p{L}\p{N}]/gu, '').length >= 10
    return isWhole && found.value.kind === 'none' ? t('join.codeWrong') : null
  })
  // Out of a whole message or link only the code stays, so that she sees what was found.
  watch(typed, (now) => {
    if (code.value !== undefined && cleanLine(now).length > 12) typed.value = showCode(code.value)
  })
  return { typed, code, error }
}
