import { describe, expect, it } from 'vitest'
import { svgFaults, tidySvg } from '#compiler/emit/svg.ts'
import { compiled } from '../support/content-tree.ts'
import { textOf } from '../support/read-packs.ts'

const picture = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"${attributes}>\n${inside}\n</svg>`
const told = (svg: string): readonly string[] => svgFaults(svg).map(({ message }) => message)

describe('a drawn picture', () => {
  it('may hold flat shapes, groups and digits', () => {
    expect(
      told(
        picture(
          '<g fill="#fff" stroke-width="3"><path d="M0 0h9"/><text x="1" y="2" font-family="sans-serif">1</text></g>',
        ),
      ),
    ).toEqual([])
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a style', '<style>path{fill:red}</style>'],
    ['foreign content', '<foreignObject><p/></foreignObject>'],
    ['another picture', '<image href="https://example.org/a.png"/>'],
    ['a link', '<a href="/"><path d=""/></a>'],
    ['an animation', '<animate attributeName="fill"/>'],
    ['an event attribute', '<path d="" onclick="alert(1)"/>'],
    ['an event attribute in capitals', '<path d="" OnLoad="alert(1)"/>'],
    ['a style attribute', '<path d="" style="fill:red"/>'],
    ['a reference outside', '<path d="" fill="url(https://example.org/a)"/>'],
    ['a reference through an entity', '<path d="" fill="&#117;rl(//example.org)"/>'],
    ['letters', '<text>ماء</text>'],
    ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]>'],
    ['an attribute without quotes', '<path d=M0onclick=alert(1)>'],
    ['an element that is not closed', '<g>'],
  ])('may not hold %s', (_what, inside) => {
    expect(told(picture(inside))).not.toEqual([])
  })

  it('has the shape of all pictures and no size of its own', () => {
    expect(told('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"></svg>')).toEqual([
      'has no viewBox="0 0 320 200"',
    ])
    expect(told(picture('', ' width="320"'))).toEqual(['has a width or height of its own'])
  })

  it('is reported with the line', () => {
    expect(svgFaults(picture('<path d=""/>\n<script/>')).map(({ line }) => line)).toEqual([3])
  })

  it('travels without comments, notes and idle space, and stays the same when tidied again', async () => {
    const once = tidySvg(picture('<!-- a jar --> <title>jar</title>\n  <path d="M0\n 0h9" />'))
    expect(once).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><path d="M0 0h9"/></svg>',
    )
    expect(tidySvg(once)).toBe(once)
    const { files } = await compiled()
    const path = [...files.keys()].find((each) => each.endsWith('.svg')) ?? ''
    expect(textOf(files, path)).not.toContain('a jar')
  })

  it('keeps its module at home when it is not harmless', async () => {
    const { catalogue, diagnostics } = await compiled({
      'modules/water/media/jar.svg': picture('<script>alert(1)</script>'),
    })
    expect(diagnostics[0]).toMatchObject({ file: 'modules/water/media/jar.svg', line: 2, severity: 'error' })
    expect(catalogue.modules).toEqual([])
  })
})
