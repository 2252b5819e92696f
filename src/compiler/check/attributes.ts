import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'

type Attributes = { readonly required: readonly string[]; readonly optional: readonly string[] }

/** What each directive may carry, cards included. */
const known: Readonly<Record<string, Attributes>> = {
  emergency: { required: ['title'], optional: [] },
  tomorrow: { required: [], optional: ['minutes'] },
  figure: { required: ['src', 'alt'], optional: ['caption'] },
  audio: { required: ['src', 'label'], optional: [] },
  term: { required: ['id'], optional: [] },
  paper: { required: ['id'], optional: [] },
}
const none: Attributes = { required: [], optional: [] }

export const leaves: readonly string[] = ['figure', 'audio', 'note', 'danger', 'paper']

export function attributeFaults(
  node: ContainerDirective | LeafDirective | TextDirective,
): readonly (readonly [rule: string, message: string])[] {
  const { required, optional } = known[node.name] ?? none
  const given = node.attributes ?? {}
  const isText = ['note', 'danger', 'term'].includes(node.name)
  return [
    ...required
      .filter((name) => !given[name]?.trim())
      .map((name) => [missingRule(name), `${node.name} needs ${name}="…"`] as const),
    ...Object.keys(given)
      .filter((name) => !required.includes(name) && !optional.includes(name))
      .map((name) => ['unknown-key', `${node.name} knows no ${name}`] as const),
    ...(node.name === 'tomorrow' && given['minutes'] && !/^[1-9]\d?$/.test(given['minutes'])
      ? [['unknown-key', 'minutes is a number such as 10'] as const]
      : []),
    ...(isText && node.children.length === 0
      ? [['missing-text', `${node.name}[…] holds nothing`] as const]
      : []),
  ]
}

function missingRule(name: string): string {
  if (name === 'alt' || name === 'label') return 'missing-alternative'
  return name === 'src' ? 'missing-picture' : 'missing-attribute'
}
