import type { Hono } from 'hono'
import * as v from 'valibot'
import { canAdminister, canSupervise } from '#domain/people/account.ts'
import { slug } from '#protocol/conventions.ts'
import { itemsBody } from '#protocol/desk/items.ts'
import { lessonsBody } from '#protocol/desk/lessons.ts'
import { cataloguePath } from '#protocol/pack/catalogue.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success, noBody } from '../http/signed-route.ts'
import { type NamedActor, supervisorRoute } from '../http/supervisor-route.ts'
import { readCatalogue } from '../packs/catalogue-file.ts'
import { hasModule, listModules, listModuleTitles } from '../packs/pack.repository.ts'
import { itemsCsv, type ItemsOfModule } from './items-csv.ts'
import { readItems } from './read-items.ts'
import { readLessons } from './read-lessons.ts'
import type { Whose } from './read-tallies.ts'

/** A page keeps these; the file has all. */
const versionsOnPage = 3

const languageOf = (query: string | undefined) => (query === 'fr' ? 'fr' : 'ar')

/** GET /api/modules/:id/items, GET /api/modules/:id/lessons and GET /api/items, each ?language=ar|fr and, for one group, &cohort=<id>. */
export function itemRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/modules/:id/items',
      subject: 'The board',
      who: 'staff',
      refuses: ['not-found'],
      summary: 'What first tries say about each question of a module',
      body: noBody,
      response: itemsBody,
    },
    async (actor, { now, param, query }) => {
      const moduleId = v.safeParse(slug<'module'>(), param('id'))
      const whose = await whoseFor(deps, actor, query('cohort'))
      if (!moduleId.success || whose === undefined || !(await hasModule(deps.db, moduleId.output)))
        return refuse('not-found')
      const language = languageOf(query('language'))
      const { db, packs } = deps
      const versions = await readItems(db, packs, moduleId.output, whose, language, versionsOnPage)
      return success({ now, language, versions })
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/modules/:id/lessons',
      subject: 'The board',
      who: 'staff',
      refuses: ['not-found'],
      summary: 'How far people come in each lesson of a module, and what stays of it',
      body: noBody,
      response: lessonsBody,
    },
    async (actor, { now, param, query }) => {
      const moduleId = v.safeParse(slug<'module'>(), param('id'))
      const whose = await whoseFor(deps, actor, query('cohort'))
      if (!moduleId.success || whose === undefined || !(await hasModule(deps.db, moduleId.output)))
        return refuse('not-found')
      const { db, packs } = deps
      return success({
        now,
        ...(await readLessons(db, packs, moduleId.output, whose, languageOf(query('language')))),
      })
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/items',
      subject: 'The board',
      who: 'staff',
      refuses: ['not-found'],
      mediaType: 'text/csv',
      summary: 'What first tries say about every question, as a table',
      body: noBody,
      response: v.string(),
    },
    async (actor, { query }) => {
      const whose = await whoseFor(deps, actor, query('cohort'))
      if (whose === undefined) return refuse('not-found')
      const language = languageOf(query('language'))
      const titles = await listModuleTitles(deps.db, language)
      const modules: ItemsOfModule[] = []
      for (const moduleId of await inCurriculumOrder(deps)) {
        const versions = await readItems(deps.db, deps.packs, moduleId, whose, language)
        modules.push({ moduleId, title: titles.get(moduleId) ?? moduleId, versions })
      }
      const headers = {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="items.csv"',
        'Cache-Control': 'no-store',
      }
      return { kind: 'file', response: new Response(itemsCsv(modules, language), { headers }) }
    },
  )
}

/** An administrator asks about everybody, a supervisor about her groups, either about one group; undefined: not hers to ask. */
async function whoseFor(
  deps: Dependencies,
  actor: NamedActor,
  cohort: string | undefined,
): Promise<Whose | undefined> {
  if (cohort === undefined) return canAdminister(actor) ? 'everybody' : actor.supervises
  const cohortId = pathId<'cohort'>(cohort)
  if (cohortId === undefined || !canSupervise(actor, cohortId)) return undefined
  return (await findCohort(deps.db, cohortId)) === undefined ? undefined : [cohortId]
}

/** As they are taught; what is on offer no more comes last. */
async function inCurriculumOrder({ db, site }: Dependencies) {
  const catalogue = await readCatalogue(site.files.get(cataloguePath)?.file)
  const taught = (catalogue?.modules ?? []).map(({ moduleId }) => moduleId)
  return [...new Set([...taught, ...(await listModules(db))])]
}
