import { isAsBuilt } from './as-built.ts'

/**
 * A Wi-Fi's sign-in page returns 200 for everything. Kept as one of our files it would break the app. So a response with other
 * bytes than those of the build is never kept.
 */
export async function isOurFile(path: string, response: Response): Promise<boolean> {
  if (!response.ok) return false
  const isHtml = response.headers.get('content-type')?.startsWith('text/html')
  return (await isAsBuilt(path, response)) ?? !isHtml
}

/** Every page of ours, also the one that says that nothing is there, has the app's root in it. */
export const isOurPage = async (response: Response): Promise<boolean> =>
  (await response.text()).includes('id="app"')

/** A file of ours. What is not what was asked for may be the browser's own copy of somebody else's page: asked once more past it. */
export async function fetchOurs(path: string): Promise<Response> {
  const first = await fetch(path)
  if (await isOurFile(path, first.clone())) return first
  return fetch(path, { cache: 'reload' })
}
