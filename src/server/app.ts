import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { ownRange, protocolHeader } from '#protocol/version/version.ts'
import { deviceRoutes } from './accounts/device.routes.ts'
import { learnerRoutes } from './accounts/learner.routes.ts'
import { ownPasswordRoutes } from './accounts/own-password.routes.ts'
import { passwordRoutes } from './accounts/password.routes.ts'
import { signInRoutes } from './accounts/sign-in.routes.ts'
import { telephoneRoutes } from './accounts/telephone.routes.ts'
import { supervisorRoutes } from './accounts/supervisor.routes.ts'
import { announcementRoutes } from './announcements/announcement.routes.ts'
import { assignmentRoutes } from './assignments/assignment.routes.ts'
import { certificateRoutes } from './certificates/certificate.routes.ts'
import { cohortRoutes } from './cohorts/cohort.routes.ts'
import { cohortRemovalRoutes } from './cohorts/removal.routes.ts'
import type { Dependencies } from './dependencies.ts'
import type { Env } from './http/client-address.ts'
import { installationRoutes } from './http/installation.routes.ts'
import { openApiRoutes } from './http/openapi.routes.ts'
import { proxyHint } from './http/proxy-hint.ts'
import { problemResponse, refuse } from './http/refusal.ts'
import { requestLog } from './http/request-log.ts'
import { securityHeaders } from './http/security-headers.ts'
import { statusRoutes } from './http/status.routes.ts'
import { itemRoutes } from './insight/items.routes.ts'
import { changeInvitationRoutes } from './invitations/change.routes.ts'
import { invitationRoutes } from './invitations/invitation.routes.ts'
import { joinRoutes } from './invitations/join.routes.ts'
import { monthRoutes } from './months/months.routes.ts'
import { questionRoutes } from './questions/question.routes.ts'
import { boardRoutes } from './board/board.routes.ts'
import { learnerPageRoutes } from './learner-page/learner-page.routes.ts'
import { roadRoutes } from './learner-page/road.routes.ts'
import { resultsRoutes } from './exports/results.routes.ts'
import { siteRoutes } from './static-site/site.routes.ts'
import { quarantineRoutes } from './records/quarantine.routes.ts'
import { syncRoutes } from './sync/sync.routes.ts'

/** The whole server from its dependencies, without a socket: `app.request()` is enough to test it. */
export function createApp(deps: Dependencies): Hono<Env> {
  const app = new Hono<Env>()
  app.use(requestLog(deps.log, deps.random))
  app.use(proxyHint(deps))
  app.use(securityHeaders(deps.site.csp, deps.isHttps))
  statusRoutes(app, deps)
  app.use('/api/*', async (c, next) => {
    await next()
    c.header(protocolHeader, ownRange)
  })
  // Prepaid lines: a board is a tenth of its length. Streams; nothing is kept in memory twice.
  app.use('/api/*', compress())
  app.use('/api/*', (_c, next) =>
    deps.isStopping() ? Promise.resolve(problemResponse(refuse('unavailable', { retryAfterS: 5 }))) : next(),
  )
  installationRoutes(app, deps)
  certificateRoutes(app, deps)
  joinRoutes(app, deps)
  signInRoutes(app, deps)
  passwordRoutes(app, deps)
  ownPasswordRoutes(app, deps)
  deviceRoutes(app, deps)
  telephoneRoutes(app, deps)
  syncRoutes(app, deps)
  boardRoutes(app, deps)
  cohortRoutes(app, deps)
  cohortRemovalRoutes(app, deps)
  invitationRoutes(app, deps)
  changeInvitationRoutes(app, deps)
  learnerRoutes(app, deps)
  learnerPageRoutes(app, deps)
  roadRoutes(app, deps)
  assignmentRoutes(app, deps)
  quarantineRoutes(app, deps)
  questionRoutes(app, deps)
  announcementRoutes(app, deps)
  supervisorRoutes(app, deps)
  resultsRoutes(app, deps)
  monthRoutes(app, deps)
  itemRoutes(app, deps)
  openApiRoutes(app, deps)
  app.all('/api/*', () => problemResponse(refuse('not-found')))
  siteRoutes(app, deps)
  app.onError((error) => {
    // Somebody has to fix code or free a disk; the sender only learns that nothing was stored.
    deps.log({
      event: 'failure',
      error: error.name,
      message: error.message.slice(0, 300),
      place: error.stack?.split('\n')[1]?.trim() ?? '',
    })
    return problemResponse(refuse('unavailable', { retryAfterS: 30 }))
  })
  return app
}
