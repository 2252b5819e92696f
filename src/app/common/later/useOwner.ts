import type { PackLanguage } from '#domain/content/languages.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { OnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'

/**
 * Whose a screen is: the person who was there when it opened, else who is there at the first thing worth keeping. What it
 * writes later is hers, also when another window has put somebody else on the screen.
 */
export function useOwner(language: PackLanguage | 'en') {
  const session = useSession()
  let owner = session.profile?.id
  return async (device: OnDevice): Promise<{ readonly id: string; readonly db: ProfileDatabase }> => {
    owner ??= (await session.ensureProfile(device, language)).id
    return { id: owner, db: device.databaseOf(owner) }
  }
}
