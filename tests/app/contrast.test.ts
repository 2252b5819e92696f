import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../src/app/frame/styles/tokens.css'), 'utf8')
const coloursOf = (selector: string): Record<string, string> => {
  const from = css.indexOf(`${selector} {`)
  const block = from < 0 ? '' : css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, value]) => [name, value]),
  )
}
const light = coloursOf(':root')
const chosenDark = coloursOf(":root[data-theme='dark']")
const ofThePhone = coloursOf(":root:not([data-theme='light'])")
const contrasted = coloursOf(":root[data-theme='contrast']")
const themes = {
  light,
  dark: { ...light, ...chosenDark },
  'high contrast': { ...light, ...contrasted },
  // The phone's dark comes first: what high contrast does not set is taken from it.
  'high contrast on a dark phone': { ...light, ...ofThePhone, ...contrasted },
}

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const surfaces = ['paper', 'surface', 'surface-2']
const soft = ['brand-soft', 'clay-soft', 'saffron-soft', 'right-soft', 'wrong-soft', 'danger-soft']

describe.each(Object.entries(themes))('the colours of %s', (_, colours) => {
  const contrast = (one: string, other: string): number => {
    const [dark = 0, bright = 0] = [one, other]
      .map((name) => luminance(colours[name] ?? 'none'))
      .toSorted((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  }
  const below = (least: number, pairs: readonly (readonly [string, string])[]): string[] =>
    pairs.filter(([on, under]) => !(contrast(on, under) >= least)).map((pair) => pair.join(' on '))

  it('give what is read 7 to 1 wherever it stands', () => {
    expect(
      below(
        7,
        [...surfaces, ...soft].map((under) => ['ink', under] as const),
      ),
    ).toEqual([])
  })

  it('give every other word 4.5 to 1', () => {
    const onPaper = ['ink-soft', 'brand', 'clay', 'right', 'wrong', 'danger'].flatMap((word) =>
      ['paper', 'surface'].map((under) => [word, under] as const),
    )
    const onItsOwn = ['brand', 'clay', 'right', 'wrong', 'danger'].map(
      (word) => [word, `${word}-soft`] as const,
    )
    const others = [
      ['ink-soft', 'surface-2'],
      ['brand-ink', 'brand'],
      ['bar-ink', 'bar'],
    ] as const
    expect(below(4.5, [...onPaper, ...onItsOwn, ...others])).toEqual([])
  })

  it('give 3 to 1 to the frame of a field, of a choice, and of where the keyboard is', () => {
    const frames = ['edge', 'brand', 'focus'].flatMap((frame) =>
      ['paper', 'surface'].map((under) => [frame, under] as const),
    )
    expect(below(3, frames)).toEqual([])
  })

  it('tell what is chosen from what is not by more than its frame', () => {
    expect(colours['brand-soft']).not.toBe(colours['surface'])
  })
})

it('the dark of the phone and the dark she chose are the same', () => {
  expect(ofThePhone).toEqual(chosenDark)
})
