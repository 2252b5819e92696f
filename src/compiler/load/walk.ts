import type { Nodes } from 'mdast'

export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}

export const lineOfNode = (node: Nodes): number => node.position?.start.line ?? 1
