/**
 * The texts of the elements of the top-level array `records`, as they were sent, byte for byte: what is refused goes to
 * quarantine unchanged, so that it can be repaired. The text is known to be valid JSON with such an array.
 */
export function rawRecords(json: string): readonly string[] {
  const elements: string[] = []
  let depth = 0
  let inRecords = false
  let from = -1
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (character === '"') {
      const end = endOfString(json, at)
      if (depth === 1 && isRecordsKey(json, at, end)) {
        // A key written twice: the last one is what JSON.parse gives.
        elements.length = 0
        inRecords = true
      }
      at = end
    } else if (character === '[' || character === '{') {
      depth++
      if (depth === 2 && inRecords) from = at + 1
    } else if (character === ']' || character === '}') {
      if (depth === 2 && inRecords) {
        addElement(elements, json.slice(from, at))
        inRecords = false
      }
      depth--
    } else if (character === ',' && depth === 2 && inRecords) {
      addElement(elements, json.slice(from, at))
      from = at + 1
    }
  }
  return elements
}

function addElement(elements: string[], text: string): void {
  const trimmed = text.trim()
  if (trimmed !== '') elements.push(trimmed)
}

function endOfString(json: string, start: number): number {
  let at = start + 1
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}

const isRecordsKey = (json: string, start: number, end: number): boolean =>
  json.slice(start, end + 1) === '"records"' && /^\s*:/.test(json.slice(end + 1, end + 20))
