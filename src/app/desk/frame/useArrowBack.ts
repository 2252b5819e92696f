import { onMounted, onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { useI18n } from '../../frame/i18n/i18n.ts'

/**
 * The arrow at the top leads to the page above. Where she came from a page of the desk, it goes back to that one. Its filter
 * and place are still there. It stands in the frame of every page, which knows nothing of the desk.
 */
export function useArrowBack(): void {
  const router = useRouter()
  const { language } = useI18n()

  function onClick(event: MouseEvent): void {
    const isArrow = event.target instanceof Element && event.target.closest('.top-back') !== null
    const state: unknown = history.state
    const before = typeof state === 'object' && state !== null && 'back' in state ? state.back : null
    if (!isArrow || typeof before !== 'string' || !before.startsWith(`/${language}/supervision/`)) return
    event.preventDefault()
    router.back()
  }

  onMounted(() => document.addEventListener('click', onClick, { capture: true }))
  onScopeDispose(() => document.removeEventListener('click', onClick, { capture: true }))
}
