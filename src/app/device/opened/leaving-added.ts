import type { Router } from 'vue-router'
import type { DeviceDatabase } from '#local/database/device-database.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { Diagnostics } from '#local/diagnostics/diagnostics.ts'
import type * as adding from '#local/profiles/adding.ts'
import type * as profiles from '#local/profiles/profiles.ts'

/** What of the device this needs. */
type Adder = {
  readonly adding: Pick<typeof adding, 'leaveUnfinished'>
  readonly profiles: Pick<typeof profiles, 'findCurrentProfile'>
  readonly device: DeviceDatabase
  readonly databaseOf: (id: string) => ProfileDatabase
  readonly diagnostics: Pick<Diagnostics, 'note'>
  readonly forget: (id: string) => unknown
}

/** Where somebody new says who she is. */
const isAsked = (path: string): boolean => /^\/..\/(welcome|join|password|sign-in)\//.test(path)

/** Whoever leaves these pages before a new person is there goes on as who she was, after a restart too. */
export async function watchAdding(
  router: Router,
  { adding, profiles, device, databaseOf, diagnostics, forget }: Adder,
): Promise<void> {
  const leave = (): Promise<void> =>
    adding
      .leaveUnfinished(device, (id) => {
        databaseOf(id).close()
        forget(id)
      })
      .catch((error: unknown) => void diagnostics.note(error, 'adding'))
  if (!isAsked(router.currentRoute.value.path)) await leave()
  router.beforeEach(async (to, from) => {
    if (isAsked(from.path)) return isAsked(to.path) ? undefined : leave()
    // Forward again to steps that were left: they would give whoever is here another name.
    return !to.path.endsWith('/welcome/') || !(await profiles.findCurrentProfile(device))?.name
  })
}
