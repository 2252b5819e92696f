import type { Hono } from 'hono'
import {
  ownAnnouncements,
  ownAnnouncementsAsked,
  staffAnnouncements,
} from '#protocol/announcements/announcements.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { success, noBody, signedRoute } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { askersOf } from '../questions/askers.ts'
import { listForStaff, listOwn, noteOpened } from './announcement.repository.ts'

/** What is said to whole groups (docs/decisions/0247). It is said, and withdrawn, by acts. */
export function announcementRoutes(app: Hono<Env>, deps: Dependencies): void {
  signedRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/announcements/own',
      subject: 'Announcements',
      who: 'device',
      refuses: [],
      summary: 'Say which announcements were opened, receive those that stand',
      body: ownAnnouncementsAsked,
      response: ownAnnouncements,
    },
    async ({ accountId }, { body, now }) => {
      // Most requests have nothing to say, and then nothing is written.
      if (body.opened.length > 0)
        await deps.writer.write((trx) => noteOpened(trx, accountId, body.opened, now))
      return success({ now, announcements: await listOwn(deps.db, accountId, now) })
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/announcements',
      subject: 'Announcements',
      who: 'staff',
      refuses: [],
      summary: 'The last announcements to groups she follows, and who has opened them',
      body: noBody,
      response: staffAnnouncements,
    },
    async (actor, { now }) => success({ now, announcements: await listForStaff(deps.db, askersOf(actor)) }),
  )
}
