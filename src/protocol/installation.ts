import * as v from 'valibot'

/**
 * GET /api/installation: what anybody may know of this installation. Not strict, for a phone of today will ask a server of
 * tomorrow.
 */
export const installationResponse = v.object({
  /** The address it has for everybody (`PUBLIC_URL`); null when nobody said one. */
  address: v.nullable(v.pipe(v.string(), v.maxLength(300), v.url())),
})
export const installationPath = '/api/installation'
