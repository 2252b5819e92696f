import { createApp } from '#server/app.ts'
import { createDependencies } from '#server/create-dependencies.ts'
import { openDatabase } from '#server/database/open-database.ts'
import type { Dependencies } from '#server/dependencies.ts'
import type { Association } from './association.ts'
import type { Send } from './phone.ts'

export type SecondServer = { readonly deps: Dependencies; readonly send: Send; close(): Promise<void> }

/** A second server on the same database; on SQLite, where one process writes, a second application in the same process. */
export async function secondServer(association: Association): Promise<SecondServer> {
  const { databaseUrl, deps } = association
  const opened = databaseUrl === null ? null : await openDatabase({ dataDir: '', databaseUrl })
  if (opened?.kind === 'wrong') throw new Error(opened.sentence)
  const other = await createDependencies({
    ...deps,
    db: opened?.db ?? deps.db,
    dataDir: '/nowhere',
    dist: null,
  })
  const app = createApp(other)
  return {
    deps: other,
    send: (request) => app.request(request),
    close: () => opened?.close() ?? Promise.resolve(),
  }
}
