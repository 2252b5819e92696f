import { addressedParts } from '#domain/content/address.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import { lineOfNode, walk } from '../load/walk.ts'
import { proseOf } from './prose.ts'

type Text = { readonly file: string; readonly line: number; readonly text: string }

/** A brace holds two words and a bar. In a lesson, markup must not cut it: each piece of text is looked at alone. */
export function checkBraces(module: ModuleSource): readonly Diagnostic[] {
  return bracesOf(
    module.languages.flatMap((source) => [
      ...piecesOf(source),
      ...proseOf(module, source).filter(({ where }) => where !== 'card'),
    ]),
  )
}

export const bracesOf = (texts: readonly Text[]): readonly Diagnostic[] =>
  texts
    .filter(({ text }) =>
      addressedParts(text).some((part) => part.kind === 'plain' && /[{}]/.test(part.text)),
    )
    .map(({ file, line }) =>
      errorAt(file, line, 'brace', 'a brace holds two plain words and a bar: {feminine|masculine}'),
    )

function piecesOf({ lessons }: LanguageSource): readonly Text[] {
  const pieces: Text[] = []
  for (const { file, tree } of lessons) {
    walk(tree, (node) => {
      if (node.type === 'text') pieces.push({ file, line: lineOfNode(node), text: node.value })
    })
  }
  return pieces
}
