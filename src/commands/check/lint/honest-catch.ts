import type { Rule, Scope } from 'eslint'
import type { CatchClause, Expression, Node, Pattern, SpreadElement } from 'estree'

/**
 * A caught error is looked at: handed on, asked what it is, or noted. Where nothing can be done about it, a comment says why.
 * Else a catch names a cause that it has not checked. Or it hides every error, also those of the app itself.
 */
export const honestCatch: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unseen:
        'Look at the error (problemOf, faultMessage), note it (noteFault) or hand it on; or say in a comment why nothing can be done.',
    },
  },
  create(context) {
    const { sourceCode } = context

    const isUsed = (scopeOf: Node, binding: Pattern): boolean => {
      const declared: readonly Scope.Variable[] = sourceCode.getDeclaredVariables(scopeOf)
      return declared.some(
        (variable) =>
          variable.identifiers.some((each) => isInside(each, binding)) &&
          variable.references.some((reference) => reference.isRead()),
      )
    }
    const hasComment = (node: Node): boolean => {
      const lastLine = node.loc?.end.line
      return sourceCode
        .getAllComments()
        .some((comment) => isInside(comment, node) || comment.loc?.start.line === lastLine)
    }

    function checkClause(node: CatchClause): void {
      if (node.param && isUsed(node, node.param)) return
      if (!hasComment(node.body)) context.report({ node, messageId: 'unseen' })
    }

    function checkHandler(handler: Expression | SpreadElement | undefined): void {
      if (handler?.type !== 'ArrowFunctionExpression' && handler?.type !== 'FunctionExpression') return
      const [first] = handler.params
      if (first && isUsed(handler, first)) return
      if (!hasComment(handler)) context.report({ node: handler, messageId: 'unseen' })
    }

    return {
      CatchClause: checkClause,
      'CallExpression[callee.property.name="catch"]'(node: {
        readonly arguments: (Expression | SpreadElement)[]
      }) {
        checkHandler(node.arguments[0])
      },
      'CallExpression[callee.property.name="then"]'(node: {
        readonly arguments: (Expression | SpreadElement)[]
      }) {
        checkHandler(node.arguments[1])
      },
    }
  },
}

type Ranged = { readonly range?: [number, number] | undefined }

const isInside = ({ range: inner }: Ranged, { range: outer }: Ranged): boolean =>
  inner !== undefined && outer !== undefined && inner[0] >= outer[0] && inner[1] <= outer[1]
