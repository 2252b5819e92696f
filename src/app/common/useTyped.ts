import { onScopeDispose, ref, type Ref, watch } from 'vue'

/** Which opening of the page it was written by: only another one takes it. */
type Kept = { readonly page: number; readonly value: unknown }

const prefix = 'typed:'

/**
 * What somebody types or opens in a form. A change of language and a reload make a fresh page, which begins with it again; it is
 * forgotten when the form is left. `first`: what stands there untouched. Not for passwords and PINs.
 */
export function useTyped<Value>(name: string, first: () => Value): Ref<Value> {
  // The same form in another language is the same form.
  const key = prefix + location.pathname.slice(3) + name
  const value = ref(bring(key, first())) as Ref<Value>
  watch(value, (now) => write(key, isSame(now, first()) ? undefined : now), { deep: true, flush: 'sync' })
  onScopeDispose(() => write(key, undefined))
  return value
}

/** Another person comes onto the screen: nothing of the one before stands in her forms. */
export function forgetTyped(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

function bring<Value>(key: string, first: Value): Value {
  try {
    const kept: Partial<Kept> | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (!kept || kept.page === performance.timeOrigin || !isLike(first, kept.value)) return first
    write(key, kept.value)
    return kept.value
  } catch {
    return first // Refused, or not ours.
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify({ page: performance.timeOrigin, value } satisfies Kept))
  } catch {
    // Refused or full: it stands on the screen alone, as it did before.
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Another build may have written it: it has to have the shape that is used here. */
function isLike<Value>(first: Value, found: unknown): found is Value {
  if (Array.isArray(first))
    return Array.isArray(found) && found.every((each) => isLike(first[0] ?? each, each))
  if (typeof first !== 'object' || first === null) return typeof found === typeof first
  const kept: Readonly<Record<string, unknown>> = typeof found === 'object' ? { ...found } : {}
  return Object.entries(first).every(([name, each]) => isLike(each, kept[name]))
}
