/**
 * Every address of the API, once. A route of the server and a request of the app can name no other: the compiler holds both
 * to this list. `:name` stands for any value. Pages of the app: `screens/screens.ts`, `page-address.ts`.
 */
export type ApiPath =
  | '/api/accounts/:id/devices'
  | '/api/accounts/:id/telephone'
  | '/api/announcements'
  | '/api/announcements/own'
  | '/api/answers/:recordId'
  | '/api/assignments/:id'
  | '/api/board'
  | '/api/certificates/:id'
  | '/api/certificates/:id/withdrawal'
  | '/api/cohorts/:id'
  | '/api/cohorts/:id/local-card'
  | '/api/cohorts/:id/months/:month'
  | '/api/cohorts/:id/removal'
  | '/api/cohorts/:id/results.csv'
  | '/api/installation'
  | '/api/invitations'
  | '/api/invitations/:id'
  | '/api/invitations/:id/owner'
  | '/api/items'
  | '/api/join'
  | '/api/learners/:id'
  | '/api/learners/:id/quarantine/:code'
  | '/api/modules/:id/items'
  | '/api/modules/:id/lessons'
  | '/api/own-password'
  | '/api/password'
  | '/api/password-links/:id'
  | '/api/questions'
  | '/api/recoveries/:id'
  | '/api/results'
  | '/api/road'
  | '/api/sign-in'
  | '/api/supervisors'
  | '/api/supervisors/:id'
  | '/api/sync'

/** A path as it is asked for: `/api/learners/:id` with an id in its place. */
export type AskedPath = Filled<ApiPath>

type Filled<Path extends string> = Path extends `${infer Before}/:${infer Rest}`
  ? Rest extends `${string}/${infer After}`
    ? `${Before}/${string}/${Filled<After>}`
    : `${Before}/${string}`
  : Path
