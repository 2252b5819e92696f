import type { Id } from '#domain/id.ts'
import type { OnDevice } from '../shell/on-device.ts'

/**
 * The server keeps only hashes. The phone that made a code keeps it, so that it can be shown again; kept before it is
 * sent, so that a lost answer does not lose the code.
 */
export async function keepCode(
  { answers, databaseOf, world }: OnDevice,
  profileId: string,
  id: Id<'invitation'>,
  code: string,
): Promise<void> {
  await answers.keepAnswer(databaseOf(profileId), `code:${id}`, code, world.now())
}

export async function findCode(
  { answers, databaseOf }: OnDevice,
  profileId: string,
  id: Id<'invitation'>,
): Promise<string | undefined> {
  const kept = await answers.findAnswer(databaseOf(profileId), `code:${id}`)
  return typeof kept?.body === 'string' ? kept.body : undefined
}
