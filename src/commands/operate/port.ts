import { createServer } from 'node:http'
import type { Config } from '#server/config.ts'
import { listen } from '#server/http/listen.ts'

/** Why nothing can listen there, as a sentence; undefined when it can. Asked before a minute is spent on building. */
export async function portProblem(place: Pick<Config, 'port' | 'host'>): Promise<string | undefined> {
  const probe = await listen(createServer(), place)
  if (probe.kind === 'wrong') return probe.sentence
  await probe.close()
  return undefined
}
