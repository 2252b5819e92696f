/** JSON as a person would write it: what fits on a line stands on one. */
export function jsonInShort(value: unknown, indent = ''): string {
  const line = inline(value)
  if (indent.length + line.length <= 110 || typeof value !== 'object' || value === null) return line
  const deeper = `${indent}  `
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const parts = Array.isArray(value)
    ? value.map((each) => `${deeper}${jsonInShort(each, deeper)}`)
    : Object.entries(value).map(([key, each]) => `${deeper}"${key}": ${jsonInShort(each, deeper)}`)
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, each]) => `"${key}": ${inline(each)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}
