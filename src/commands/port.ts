import { createServer } from 'node:net'
import { type Place, sentenceFor } from './sentence-for.ts'

/** Why nothing can listen there, as a sentence; undefined when it can. */
export async function portProblem(place: Place): Promise<string | undefined> {
  const probe = createServer()
  const error = await new Promise<Error | undefined>((done) => {
    probe.once('error', done)
    probe.listen(place.port, place.host, () => probe.close(() => done(undefined)))
  })
  return error === undefined ? undefined : (sentenceFor(error, place) ?? error.message)
}
