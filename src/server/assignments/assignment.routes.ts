import type { Hono } from 'hono'
import { assignmentPut, done } from '#protocol/desk/supervision.ts'
import { requestEdit } from '../acts/edit.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { assign } from './assign.ts'

/** PUT /api/assignments/:id: assign a module, change the date or the note, withdraw. Today's app sends acts (`server/acts`). */
export function assignmentRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/assignments/:id',
      subject: 'Assignments',
      who: 'staff',
      refuses: ['not-found', 'conflict', 'too-many'],
      summary: 'Assign a module',
      body: assignmentPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      const id = pathId<'assignment'>(param('id'))
      if (id === undefined) return refuse('not-found')
      const { moduleId, cohortId, learnerId, was, ...facts } = body
      const assigning = { id, moduleId, cohortId, learnerId, facts, was, meant: true }
      return deps.writer.write(async (trx) => {
        const outcome = await assign(trx, requestEdit(actor, now), assigning)
        switch (outcome) {
          case 'done':
            return success({ now })
          case 'no-module':
            return refuse('not-found', { paths: ['moduleId'] })
          case 'far-day':
          case 'past-day':
            return refuse('malformed-request', { paths: ['dueOn'] })
          default:
            return refuse(outcome)
        }
      })
    },
  )
}
