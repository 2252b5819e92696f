import * as v from 'valibot'
import { instant, timeZone, uuid } from '../conventions.ts'
import { devicesResponse } from '../enrolment/devices.ts'
import { learnerResponse } from './supervision-learner.ts'

/** How many people one request asks for: about 150 kB at the worst, and a cut line loses only these. */
export const mostOnTheRoad = 30

const digest = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))

/** POST /api/road: of whom, and what the phone already has of each. */
export const roadPost = v.strictObject({
  have: v.pipe(
    v.array(v.strictObject({ id: uuid<'account'>(), digest: v.nullable(digest) })),
    v.maxLength(mostOnTheRoad),
  ),
})

/** What one person's pages are made of, as GET /api/learners/:id and GET /api/accounts/:id/devices say it. */
export const roadPage = v.strictObject({
  id: uuid<'account'>(),
  digest,
  learner: learnerResponse,
  devices: devicesResponse,
})
export type RoadPage = v.InferOutput<typeof roadPage>

/** Who is in neither list is not hers to follow. `pages` is a list of `roadPage`, with its texts shared (shared-strings.ts). */
export const roadResponse = v.strictObject({
  now: instant,
  same: v.array(uuid<'account'>()),
  strings: v.array(v.string()),
  pages: v.unknown(),
})

/** As a phone reads `pages`: what each page says is read when it is opened, as ever. */
export const roadPages = v.array(
  v.looseObject({ id: uuid<'account'>(), digest, learner: v.unknown(), devices: v.unknown() }),
)

/** What a phone keeps of the road: which page of whom it has, and when all of it was asked for. */
export const roadKept = v.object({ digests: v.record(v.string(), v.string()), wholeAt: v.number() })
export type RoadKept = v.InferOutput<typeof roadKept>

/** Of a kept board, whom she follows. */
export const learnersOfBoard = v.object({ learners: v.array(v.object({ id: uuid<'account'>() })) })
/** Of a kept board, which groups she follows. */
export const zonesOfBoard = v.object({ cohorts: v.array(v.object({ id: uuid<'cohort'>(), timeZone })) })
