import type { addresses } from '../address/addresses.ts'

export type Address = (typeof addresses)[number]

export type AddressedPart =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'by-gender'; readonly feminine: string; readonly masculine: string }

const notation = /\{([^{}|]*)\|([^{}|]*)\}/g

/** Splits `{ضعي|ضع} الكتاب` into its parts, in reading order. Text without braces is one plain part. */
export function addressedParts(text: string): readonly AddressedPart[] {
  const parts: AddressedPart[] = []
  let from = 0
  for (const match of text.matchAll(notation)) {
    if (match.index > from) parts.push({ kind: 'plain', text: text.slice(from, match.index) })
    parts.push({ kind: 'by-gender', feminine: match[1] ?? '', masculine: match[2] ?? '' })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ kind: 'plain', text: text.slice(from) })
  return parts
}

/** The text as one reader sees it; for places that hold text only, such as an accessible name. */
export function addressed(text: string, address: Address): string {
  return addressedParts(text)
    .map((part) => (part.kind === 'plain' ? part.text : part[address]))
    .join('')
}
