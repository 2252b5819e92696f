/** What a drawn picture may be made of: flat shapes with presentation attributes, nothing that runs, loads or restyles. */
const elements = new Set(
  'svg g defs clipPath path rect circle ellipse line polyline polygon linearGradient radialGradient stop text tspan title desc'.split(
    ' ',
  ),
)
const attributes =
  /^(xmlns|viewBox|id|role|d|points|transform|[xy][12]?|[cfr][xy]|r|width|height|offset|gradient(Units|Transform)|clip(-path|PathUnits|-rule)|stop-(color|opacity)|fill(-opacity|-rule)?|opacity|stroke(-[a-z]+)?|font-(family|size|weight)|text-anchor|dominant-baseline|d[xy])$/

const namespace = 'http://www.w3.org/2000/svg'
const token =
  /<!--[\s\S]*?-->|<\?xml[^>]*\?>|<(?<closes>\/?)(?<name>[\w:-]+)(?<given>(?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)|(?<stray><)/g

export type SvgFault = { readonly line: number; readonly message: string }

/** Everything in a picture that a page should not show. */
export function svgFaults(svg: string): readonly SvgFault[] {
  const faults: SvgFault[] = []
  const open: string[] = []
  for (const match of svg.matchAll(token)) {
    const { closes, name, given = '', empty, text, stray } = match.groups ?? {}
    const tell = (message: string): void => void faults.push({ line: lineAt(svg, match.index), message })
    if (stray)
      return [...faults, { line: lineAt(svg, match.index), message: 'is not well-formed from here on' }]
    if (text?.trim() && !(isLettering(open.at(-1)) && /^[\d\s.]+$/.test(text))) {
      if (!isSilent(open.at(-1)))
        tell(`holds the text « ${text.trim().slice(0, 20)} »; only digits are the same in every language`)
    }
    if (!name) continue
    if (closes) {
      if (open.pop() !== name)
        return [...faults, { line: lineAt(svg, match.index), message: `</${name}> closes nothing` }]
      continue
    }
    if (!elements.has(name)) tell(`holds <${name}>, which is not allowed`)
    for (const fault of attributeFaults(given)) tell(fault)
    if (!empty) open.push(name)
  }
  if (open.length > 0) faults.push({ line: 1, message: `<${open.at(-1)}> is not closed` })
  if (!/^\s*(<\?xml[^>]*\?>)?\s*(<!--[\s\S]*?-->\s*)*<svg\b[^>]*\bviewBox="0 0 320 200"/.test(svg)) {
    faults.push({ line: 1, message: 'has no viewBox="0 0 320 200"' })
  }
  if (/<svg\b[^>]*\s(width|height)=/.test(svg))
    faults.push({ line: 1, message: 'has a width or height of its own' })
  return faults
}

function attributeFaults(given: string): readonly string[] {
  return [...given.matchAll(/([\w:-]+)\s*=\s*["']([^"']*)["']/g)].flatMap(([, name = '', value = '']) => {
    if (!attributes.test(name)) return [`holds the attribute ${name}, which is not allowed`]
    if (name === 'xmlns') return value === namespace ? [] : ['has a wrong xmlns']
    // `url(#…)` names a part of the same picture; anything else would be fetched.
    return /url\(\s*(?!#)|:\/\/|&/i.test(value) ? [`${name} refers to something outside`] : []
  })
}

const isLettering = (name: string | undefined): boolean => name === 'text' || name === 'tspan'
const isSilent = (name: string | undefined): boolean => name === 'title' || name === 'desc'
const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** The same picture in fewer bytes: comments, notes and idle space say nothing to a phone. */
export const tidySvg = (svg: string): string =>
  svg
    .replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->|<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ ?\/>/g, '/>')
    .trim()
