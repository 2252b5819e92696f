import { onScopeDispose, ref, type Ref, watch } from 'vue'

/** Which opening of the page it was written by: only another one takes it. Nought: whichever asks next. */
type Kept = { readonly page: number; readonly value: unknown }

const prefix = 'typed:'
/** Which form of a name is the present one: of two, the one that has just taken over what was typed. */
const present = new Map<string, object>()

/** The same form in another language is the same form. */
const thisPlace = (): string => location.pathname.slice(3)

/** Where somebody new says who she is: in her first steps, and where the link of her invitation leads. It stays from one to the other. */
export const newcomer = 'newcomer:'

/**
 * What somebody types or opens in a form. A change of language and a reload make a fresh page, which begins with it again; it is
 * forgotten when the form is left. `first`: what stands there untouched. Forms of one `place` know of each other. Not for
 * passwords and PINs.
 */
export function useTyped<Value>(name: string, first: () => Value, place = thisPlace()): Ref<Value> {
  const key = prefix + place + name
  const page = place === newcomer ? 0 : performance.timeOrigin
  const value = ref(bring(key, first(), page)) as Ref<Value>
  watch(value, (now) => write(key, isSame(now, first()) ? undefined : now, page), {
    deep: true,
    flush: 'sync',
  })
  // What was typed has become what is known.
  watch(first, (known) => void (isSame(value.value, known) && write(key, undefined)), { flush: 'sync' })
  const own = {}
  present.set(key, own)
  onScopeDispose(() => {
    if (page > 0 && present.get(key) === own) write(key, undefined)
  })
  return value
}

/**
 * Another person comes onto the screen: nothing of the one before stands in her forms. `handsOn`: the form on the screen is
 * already about who comes; it is made afresh, and begins with what is in it.
 */
export function forgetTyped(handsOn = false): void {
  for (const [key, text] of Object.entries(sessionStorage))
    if (key.startsWith(prefix)) {
      const isHers = handsOn && [thisPlace(), newcomer].some((place) => key.startsWith(prefix + place))
      write(key, isHers ? JSON.parse(text).value : undefined) // Written only below.
    }
}

function bring<Value>(key: string, first: Value, page: number): Value {
  try {
    const kept: Partial<Kept> | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (!kept || kept.page === performance.timeOrigin || !isLike(first, kept.value)) return first
    write(key, kept.value, page)
    return kept.value
  } catch {
    return first // Refused, or not ours.
  }
}

function write(key: string, value: unknown, page = 0): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify({ page, value } satisfies Kept))
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
