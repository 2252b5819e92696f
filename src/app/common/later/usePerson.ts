import { type ShallowRef, watch } from 'vue'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { Profile } from '#local/profiles/profiles.ts'
import { type OnDevice, useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useLiveQuery } from '../../frame/ui/useLiveQuery.ts'

/** A person of this phone, what it keeps of hers, and the phone. */
export type PersonHere = {
  readonly profile: Profile
  readonly db: ProfileDatabase
  readonly device: OnDevice
}

/** Who uses this phone, asked in the one way all later screens ask. It lies here and not in `device`: no first lesson needs it. */
export function usePerson() {
  const load = useOnDevice()
  const session = useSession()
  const { language } = useI18n()
  const personIn = (device: OnDevice, profile: Profile): PersonHere => ({
    profile,
    db: device.databaseOf(profile.id),
    device,
  })

  /** Whoever is chosen on this phone by now, as it is written there. */
  async function findIn(device: OnDevice): Promise<PersonHere | undefined> {
    const profile = await device.profiles.findCurrentProfile(device.device)
    return profile && personIn(device, profile)
  }

  const awaitProfile = (): Promise<Profile> =>
    new Promise((arrive) => {
      const show = (profile: Profile | null): void => void (profile && arrive(profile))
      watch(() => session.profile, show, { once: true, flush: 'sync' })
    })

  return {
    findChosen: async (): Promise<PersonHere | undefined> => findIn(await load()),

    /** Who stood on the screen when this was called; nobody when no one did. */
    async findOnScreen(): Promise<PersonHere | undefined> {
      const { profile } = session
      return profile ? personIn(await load(), profile) : undefined
    },

    /** Who stands on the screen, or is the first to: a page is drawn before the phone says who is here. */
    async awaitOnScreen(): Promise<PersonHere> {
      const found = session.profile ?? (await awaitProfile())
      return personIn(await load(), found)
    },

    /** Whoever is there. A guest is made at the first thing worth keeping. */
    async ensure(): Promise<PersonHere> {
      const device = await load()
      return personIn(device, await session.ensureProfile(device, language))
    },

    /** Something of hers, followed live: `nobody` while no one is chosen, `before` until the phone is read. */
    follow: <T, Other>(
      ask: (person: PersonHere) => Promise<T>,
      { nobody, before }: { readonly nobody: NoInfer<T> | Other; readonly before: NoInfer<T> | Other },
    ): Readonly<ShallowRef<T | Other>> =>
      useLiveQuery<T | Other>(async () => {
        const device = await load()
        return device.liveQuery(async () => {
          const person = await findIn(device)
          return person ? ask(person) : nobody
        })
      }, before),
  }
}
