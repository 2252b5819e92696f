import * as v from 'valibot'
import { callers, subjects } from '#server/http/describe.ts'
import type { ApiWithExamples, Example } from './api-examples.ts'
import type { Operation } from './described.ts'
import { jsonInShort } from './json-in-short.ts'
import { shapeOf } from './shape-of.ts'

const head = `# The API

Every route of the server, from its own description (\`GET /api/openapi.json\`) and from real requests to it.
Written by a test; do not edit it. After a change of a route: \`npx vitest run --project node tests/server/api-page.test.ts -u\`.

Requests and answers are JSON. Instants are milliseconds since 1970, days are \`2026-09-14\`, ids are UUIDs that the sender makes.
Every PUT and POST may be repeated: the second one changes nothing. \`// since 2\` marks what came with that number of the protocol.

Every request is signed, unless its route says otherwise: [\`protocol/signature.ts\`](../src/protocol/signature.ts) says how.
A phone says in the header \`smart-educator-protocol\` which number it speaks; the answer says which ones the server knows.
`

/** The page that docs/api.md is. `records`: what may stand in the records of a delivery. */
export function apiPage({ api, examples }: ApiWithExamples, records: object, reasons: string): string {
  const routes = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  )
  const unsorted = routes.filter(
    ({ operation }) => !subjects.some((subject) => subject === operation.tags[0]),
  )
  if (unsorted.length > 0) throw new Error(`no subject: ${unsorted.map(({ name }) => name).join()}`)
  const signed = routes.filter(({ operation }) => operation.description !== callers.anybody)
  const [first = [], ...others] = signed.map(({ operation }) => reasonsOf(operation))
  const always = first.filter((reason) => others.every((each) => each.includes(reason)))
  const parts = subjects.map((subject) => {
    const own = routes.filter(({ operation }) => operation.tags[0] === subject)
    return { subject, own }
  })
  const list = parts.flatMap(({ subject, own }) => [
    `| **${subject}** | |`,
    ...own.map(({ name, operation }) => `| [\`${name}\`](#${anchorOf(name)}) | ${operation.summary} |`),
  ])
  return (
    [
      `${head}It may be refused, whatever it asks, for one of these [reasons](#why-a-request-is-refused): ${quoted(always)}.`,
      ['| route | does |', '| --- | --- |', ...list].join('\n'),
      ...parts.flatMap(({ subject, own }) => [
        `## ${subject}`,
        ...own.map(({ name, operation }) => routeText(name, operation, examples.get(name), always)),
      ]),
      `## Records\n\nEach record of a delivery is one of these. It is judged alone: one that is refused holds up no other.\n\n${code('ts', shapeOf(records))}`,
      `## Why a request is refused\n\nThe answer is a problem of RFC 9457, \`application/problem+json\`. \`reason\` is one of these; \`paths\` name the fields that are wrong.\n\n${reasons}`,
    ].join('\n\n') + '\n'
  )
}

function routeText(
  name: string,
  operation: Operation,
  example: Example | undefined,
  always: readonly string[],
): string {
  if (example === undefined)
    throw new Error(`${name} has no example: tests/support/api-examples.ts asks for none`)
  const reasons = reasonsOf(operation)
  const isSigned = operation.description !== callers.anybody
  const own = isSigned ? reasons.filter((reason) => !always.includes(reason)) : reasons
  const asked = contentOf(operation.requestBody)
  const answered = contentOf(operation.responses['200'])
  const said =
    typeof example.answered === 'string'
      ? example.answered.trim().replaceAll('\r\n', '\n')
      : jsonInShort(example.answered)
  return [
    `### ${name}`,
    `${operation.summary}.`,
    `Who: ${operation.description}`,
    ...(asked ? [`Request:\n\n${code('ts', shapeOf(asked.schema))}`] : []),
    `Answer${answered?.type === 'application/json' ? '' : ` (\`${answered?.type}\`)`}:\n\n${code('ts', shapeOf(answered?.schema ?? {}))}`,
    ...(own.length > 0 ? [`${isSigned ? 'Refuses also' : 'Refuses'}: ${quoted(own)}.`] : []),
    `For example:\n\n${code('http', [example.asked, ...(asked ? [jsonInShort(example.body)] : []), '', said].join('\n'))}`,
  ].join('\n\n')
}

const reasonsOf = ({ responses }: Operation): readonly string[] =>
  Object.values(responses).flatMap((each) => each['x-reasons'] ?? [])

const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

const body = v.object({ content: v.record(v.string(), v.object({ schema: v.looseObject({}) })) })

function contentOf(value: unknown): { readonly type: string; readonly schema: object } | undefined {
  const [first] = v.is(body, value) ? Object.entries(value.content) : []
  return first && { type: first[0], schema: first[1].schema }
}

const code = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

/** As forges make it: small letters, spaces to "-", signs left out. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
