import { toString } from 'mdast-util-to-string'
import type { Nodes } from 'mdast'
import type { PackLanguage } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { type Card, cardsOf } from '../emit/cards.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { lineOfNode, walk } from '../load/walk.ts'

const mostGestures = 4

/** The numbers an emergency card may tell to call, as they are written in bold. */
const numbers = /^(?:15|19|141|177|2511|0801 000 180)$/

/** How the line for a place without a network begins. */
const noNetwork: Readonly<Record<PackLanguage, RegExp>> = { ar: /^لا شبكة/, fr: /^Pas de réseau/ }

/**
 * In an emergency nobody swipes. Each card is one screen: what never to do first; at most four gestures; one number to call in
 * bold; a line for where there is no network. It never goes on in a card "(2)".
 */
export function checkEmergencies({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ language, lessons }) =>
    lessons.flatMap(({ file, tree }) =>
      cardsOf(tree)
        .filter(({ kind }) => kind === 'emergency')
        .flatMap((card) => whatIsWrong(card, language).map((words) => faultOf(file, card, words))),
    ),
  )
}

const faultOf = (file: string, { directive, id }: Card, words: string): Diagnostic =>
  errorAt(file, lineOfNode(directive), 'emergency', `card ${id}: ${words}`)

function whatIsWrong({ directive }: Card, language: PackLanguage): readonly string[] {
  const [first] = directive.children
  const calls = new Set(boldIn(directive).filter((text) => numbers.test(text)))
  const gestures = directive.children.flatMap((node) =>
    node.type === 'list' && node.ordered ? node.children : [],
  )
  const isDangerFirst = first?.type === 'leafDirective' && first.name === 'danger'
  return [
    ...(isDangerFirst ? [] : ['what never to do comes first: ::danger[…]']),
    ...(gestures.length > mostGestures ? [`${gestures.length} gestures; at most ${mostGestures}`] : []),
    ...(calls.size === 1 ? [] : [`${calls.size} numbers to call in bold; one, such as **15**`]),
    ...(linesOf(directive).some((line) => noNetwork[language].test(line))
      ? []
      : [`no line for a place without a network: ${language === 'ar' ? 'لا شبكة: …' : 'Pas de réseau : …'}`]),
    ...(/\(\d\)$/.test(directive.attributes?.['title'] ?? '') ? ['goes on from another card; one card'] : []),
  ]
}

function boldIn(node: Nodes): readonly string[] {
  const found: string[] = []
  walk(node, (each) => {
    if (each.type === 'strong') found.push(toString(each).replace(/\s/g, ' '))
  })
  return found
}

function linesOf(node: Nodes): readonly string[] {
  const found: string[] = []
  walk(node, (each) => {
    if (each.type === 'paragraph') found.push(...toString(each).split('\n'))
  })
  return found
}
