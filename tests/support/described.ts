import type { Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '#server/http/client-address.ts'

const operation = v.object({
  summary: v.string(),
  description: v.string(),
  tags: v.tuple([v.string()]),
  requestBody: v.optional(v.unknown()),
  responses: v.record(
    v.string(),
    v.object({ 'x-reasons': v.optional(v.array(v.string())), content: v.unknown() }),
  ),
})
const documented = v.object({
  paths: v.record(v.string(), v.record(v.string(), operation)),
})
export type Operation = v.InferOutput<typeof operation>
export type OpenApi = v.InferOutput<typeof documented>

const known = new WeakMap<Hono<Env>, Promise<OpenApi>>()

/** What the application says of its own routes. */
export function readOpenApi(app: Hono<Env>): Promise<OpenApi> {
  const read = known.get(app) ?? askFor(app)
  known.set(app, read)
  return read
}

const askFor = async (app: Hono<Env>): Promise<OpenApi> =>
  v.parse(documented, await (await app.request('http://server/api/openapi.json')).json())

/** The description of the route that replies, and its path as the description writes it. */
export function findOperation(api: OpenApi, method: string, path: string): [string, Operation] | undefined {
  const isOf = (template: string) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)
  // An exact path comes before one with a gap.
  const template = Object.keys(api.paths).filter(isOf).toSorted().at(-1)
  const found = template === undefined ? undefined : api.paths[template]?.[method.toLowerCase()]
  return template === undefined || found === undefined ? undefined : [template, found]
}

/** Every refusal that a test meets has to stand in the list of routes: a client must know it can happen. */
export async function mustBeDescribed(app: Hono<Env>, request: Request, response: Response): Promise<void> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json') !== true) return
  const found = findOperation(await readOpenApi(app), request.method, new URL(request.url).pathname)
  if (found === undefined) return
  const { reason } = v.parse(v.object({ reason: v.string() }), await response.clone().json())
  const [path, { responses }] = found
  if (responses[response.status]?.['x-reasons']?.includes(reason) !== true)
    throw new Error(`${request.method} ${path} refuses with "${reason}": add it to \`refuses\` of the route`)
}
