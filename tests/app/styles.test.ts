// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#commands/root.ts'
import {
  classesTogether,
  globalRules,
  rulesIn,
  type StyleRule,
  type Together,
} from '../support/style-rules.ts'

const classesIn = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.([a-z][\w-]*)/g)].flatMap(([, name]) => name ?? [])

/** The one class a rule begins with: of `.choice`, `.choice:hover`, `.choice img`; none of `.chip.danger`, `form + p`. */
function firstClass(selector: string): string | undefined {
  const names = classesIn(selector.split(/[ >+~]/)[0]?.replace(/:(?:not|is|has|where)\(.*/, '') ?? '')
  return names.length === 1 && selector.startsWith('.') ? names[0] : undefined
}

/** A class of this file: no other file has a rule for it alone. A rule may say more of another's class when it names one. */
function ownClasses(rules: readonly StyleRule[], file: string, selector: string): readonly string[] {
  return classesIn(selector).filter((name) => {
    const others = rules.filter((rule) => rule.file !== file && classesIn(rule.selector).includes(name))
    const begins = (rule: StyleRule): boolean => firstClass(rule.selector) === name
    return (
      others.length === 0 ||
      (!others.some(begins) && rules.some((rule) => rule.file === file && begins(rule)))
    )
  })
}

/** Rules that reach elements of other files. */
function reachingOut(rules: readonly StyleRule[]): readonly string[] {
  return rules
    .filter(({ selector }) => classesIn(selector).length > 0 && !isOfTokens(selector))
    .filter(({ file, selector }) => {
      if (ownClasses(rules, file, selector).length > 0) return false
      return !classesIn(selector).some((name) => isHome(rules, file, name))
    })
    .map(({ file, selector }) => `${file}: ${selector}`)
}

/** Contrast draws lines around what a surface alone distinguished, wherever that is. */
const isOfTokens = (selector: string): boolean => selector.startsWith(':root[data-theme=')

/** Whether this file says what the class is, and all others only say more with one of their own beside it. */
function isHome(rules: readonly StyleRule[], file: string, name: string): boolean {
  const beginning = rules.filter((rule) => firstClass(rule.selector) === name)
  return (
    beginning.some((rule) => rule.file === file) &&
    beginning.every((rule) => rule.file === file || ownClasses(rules, rule.file, rule.selector).length > 0)
  )
}

/** Two rules of one class each, from two files, that say one property of one element: the later file wins. */
function meetings(rules: readonly StyleRule[], together: readonly Together[]): readonly string[] {
  const of = (name: string) => rules.filter(({ selector }) => selector === `.${name}`)
  return together.flatMap(({ file, classes }) =>
    classes.flatMap((one, index) =>
      classes.slice(index + 1).flatMap((other) =>
        of(one).flatMap((first) =>
          of(other)
            .filter((second) => second.file !== first.file)
            .flatMap((second) => first.properties.filter((each) => second.properties.includes(each)))
            .map((property) => `${file}: .${one} and .${other} both say ${property}`),
        ),
      ),
    ),
  )
}

// A lazy style comes in any order and stays: nothing may depend on what was open before.
describe('global styles', () => {
  const rules = globalRules()

  it('belong to one file each', () => {
    expect(reachingOut(rules)).toEqual([])
  })

  it('do not meet on one element with the same weight', () => {
    expect([...new Set(meetings(rules, classesTogether()))]).toEqual([])
  })

  it('keep what is for screen readers inside what scrolls sideways: outside it would widen the page', () => {
    const files = globSync('src/app/{desk,learner,phone,common}/**/*.{vue,css}', { cwd: root })
    expect(files.length).toBeGreaterThan(100)
    const loose = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/([^{}]*)\{([^{}]*)\}/g)]
        .filter(
          ([, , body = '']) =>
            /overflow(?:-x|-inline)?:\s*(?:auto|scroll)/.test(body) && !/position:/.test(body),
        )
        .map(([, selector = '']) => `${file}: ${selector.trim()}`),
    )
    expect(loose).toEqual([])
  })

  it('are distinguished: the same class in two files, one alone inside another, one only with its own', () => {
    const both = [
      ...rulesIn('a.vue', '.review { padding: 0; }'),
      ...rulesIn('b.vue', '@media print { .review p { margin: 0; } }'),
      ...rulesIn('c.vue', '.sheet { gap: 0; } .review:has(.sheet) { margin: 0; }'),
      ...rulesIn('d.vue', '.review-x { padding: 0; margin: 0; }'),
    ]
    expect(reachingOut(both)).toEqual(['a.vue: .review', 'b.vue: .review p'])
    const together = [{ file: 'e.vue', classes: ['review', 'review-x'] }]
    expect(meetings(both, together)).toEqual(['e.vue: .review and .review-x both say padding'])
  })
})
