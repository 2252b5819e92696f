export type SvgFault = readonly [line: number, rule: string, message: string]

// What drawings need, and nothing that can run, load or restyle: a list of what may be, not of what may not.
const elements = [
  'svg',
  'g',
  'defs',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
]
const attributes =
  /^(xmlns|viewBox|id|d|points|cx|cy|r|rx|ry|x|y|x1|y1|x2|y2|dx|dy|width|height|transform|offset|opacity|display|(fill|stroke|clip)(-[a-z]+)?|stop-(color|opacity)|gradient(Units|Transform)|clipPathUnits|font-(family|size|weight)|text-anchor|dominant-baseline|role|aria-hidden)$/

/** A drawing is well formed, holds nothing that runs or loads, has our shape, and no words. */
export function svgFaults(svg: string): readonly SvgFault[] {
  const faults: SvgFault[] = []
  const open: string[] = []
  const tell = (at: number, rule: string, message: string): void =>
    void faults.push([svg.slice(0, at).split('\n').length, rule, message])
  // Comments and the XML declaration are dropped when the picture is put out; blanked here, so that lines stay.
  const bare = svg.replace(/<!--[\s\S]*?-->|<\?xml[^>]*\?>/g, (text) => text.replace(/[^\n]/g, ' '))
  let end = 0
  for (const tag of bare.matchAll(
    /<(\/?)([A-Za-z!?][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    const [all, closing, name = '', given = '', empty] = tag
    const between = bare.slice(end, tag.index)
    if (between.includes('<')) tell(end, 'broken-picture', 'is not well-formed XML from here on')
    if (/&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(between + given))
      tell(tag.index, 'broken-picture', 'holds a bare & or an unknown entity')
    if (/\p{L}/u.test(between) && (open.at(-1) === 'text' || open.at(-1) === 'tspan'))
      tell(end, 'picture-words', 'holds words; letters differ by language')
    end = tag.index + all.length
    if (closing) {
      if (open.pop() !== name) tell(tag.index, 'broken-picture', `</${name}> closes nothing that is open`)
      continue
    }
    if (!elements.includes(name)) tell(tag.index, 'unsafe-picture', `<${name}> is not allowed`)
    for (const fault of attributeFaults(given)) tell(tag.index, 'unsafe-picture', `<${name}> ${fault}`)
    if (open.length === 0)
      for (const fault of rootFaults(name, given)) tell(tag.index, 'picture-shape', fault)
    if (!empty) open.push(name)
  }
  if (open.length > 0 || bare.slice(end).trim() !== '' || end === 0)
    tell(end, 'broken-picture', 'is not well-formed XML to its end')
  return faults
}

function attributeFaults(given: string): readonly string[] {
  return [...given.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)].flatMap(([, name = '', value = '']) => [
    ...(attributes.test(name) ? [] : [`has the attribute ${name}, which is not allowed`]),
    ...(name !== 'xmlns' && (/url\((?!#[\w-]+\))/i.test(value) || /[a-z]+:\/\//i.test(value))
      ? [`refers to something outside in ${name}`]
      : []),
  ])
}

function rootFaults(name: string, given: string): readonly string[] {
  return [
    ...(name === 'svg' ? [] : ['does not begin with <svg>']),
    ...(/viewBox="0 0 320 200"/.test(given) ? [] : ['has no viewBox="0 0 320 200"']),
    ...(/xmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(given)
      ? []
      : ['has no xmlns="http://www.w3.org/2000/svg"']),
    ...(/\s(width|height)\s*=/.test(given) ? ['has a width or height; the page gives it its size'] : []),
  ]
}
