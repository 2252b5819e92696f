import { computed, type ObjectDirective, onMounted, onScopeDispose, ref, shallowReactive, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'

/** A cheap phone draws some ten rows at once; smaller parts would only be more of them. */
const rowsInPart = 5
const firstParts = 4
/** Drawn before they come into sight. */
const aheadPx = 200
/** Of a row that was never drawn, until one was. */
const guessedRowPx = 56

/**
 * Of many rows those in sight are drawn, in parts of a few rows. A part out of sight keeps its height, so that the rest stays where
 * it is; the part with the focus stays drawn. On paper, and where the browser cannot say what is in sight, everything is drawn.
 * `box`: what scrolls, when it is not the page.
 */
export function useRowWindow<Row>(rows: MaybeRefOrGetter<readonly Row[]>, box?: () => Element | null) {
  const isWhole = ref(!('IntersectionObserver' in globalThis))
  const seen = shallowReactive(new Set<number>())
  const heights = shallowReactive(new Map<number, number>())
  const rowPx = ref(guessedRowPx)
  const elements = new Map<Element, number>()
  let observer: IntersectionObserver | undefined
  let onStop: (() => void) | undefined

  const parts = computed(() => {
    const all = toValue(rows)
    return Array.from({ length: Math.ceil(all.length / rowsInPart) }, (_, part) => {
      const own = all.slice(part * rowsInPart, (part + 1) * rowsInPart)
      const isDrawn = isWhole.value || seen.has(part) || (seen.size === 0 && part < firstParts)
      const px = own.length === rowsInPart ? heights.get(part) : undefined
      return { part, first: part * rowsInPart, rows: own, isDrawn, px: px ?? own.length * rowPx.value }
    })
  })

  function onSight(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const part = elements.get(target)
      if (part === undefined) continue
      if (isIntersecting) seen.add(part)
      else if (!target.contains(document.activeElement)) {
        const drawn = parts.value[part]
        if (seen.delete(part) && drawn && boundingClientRect.height > 0) {
          heights.set(part, boundingClientRect.height)
          rowPx.value = boundingClientRect.height / drawn.rows.length
        }
      }
    }
  }

  /** On the element of each part: `v-part="part"`. */
  const vPart: ObjectDirective<Element, number> = {
    mounted(element, { value }) {
      elements.set(element, value)
      observer?.observe(element)
    },
    beforeUnmount(element, { value }) {
      elements.delete(element)
      observer?.unobserve(element)
      seen.delete(value)
      heights.delete(value)
    },
  }

  onMounted(() => {
    if (isWhole.value) return
    const own = new IntersectionObserver(onSight, { root: box?.() ?? null, rootMargin: `${aheadPx}px 0px` })
    observer = own
    for (const element of elements.keys()) own.observe(element)
    const printed = matchMedia('print')
    const onPrint = (): void => void (isWhole.value = true)
    const afterPrint = (): void => void (isWhole.value = printed.matches)
    addEventListener('beforeprint', onPrint)
    addEventListener('afterprint', afterPrint)
    printed.addEventListener('change', afterPrint)
    onStop = () => {
      own.disconnect()
      removeEventListener('beforeprint', onPrint)
      removeEventListener('afterprint', afterPrint)
      printed.removeEventListener('change', afterPrint)
    }
  })
  onScopeDispose(() => onStop?.())

  return { parts, vPart }
}
