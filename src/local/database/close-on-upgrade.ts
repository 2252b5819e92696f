import type Dexie from 'dexie'

/**
 * Another tab with a newer build wants to upgrade, or removes this profile: let go at once, so that nobody waits for us. After
 * an upgrade the next question opens the database again; a removed one must not come back to life empty.
 */
export function closeOnUpgrade(db: Dexie): void {
  db.on('versionchange', (event) => {
    db.close({ disableAutoOpen: event.newVersion === null })
    return false // Dexie's own handler would open it again in either case.
  })
}
