import type { WorkboxPlugin } from 'workbox-core/types.js'

/**
 * A Wi-Fi's sign-in page answers 200 to everything. Kept as one of our files it would break the app until the next build, so
 * an answer of another type fails the installation: the worker in charge stays, and the browser tries again later.
 */
export const onlyOurFiles: WorkboxPlugin = {
  async cacheWillUpdate({ request, response }) {
    return (await isOurFile(new URL(request.url).pathname, response.clone())) ? response : null
  },
}

export async function isOurFile(path: string, response: Response): Promise<boolean> {
  if (!response.ok) return false
  const type = response.headers.get('content-type') ?? ''
  if (path.endsWith('.js')) return type.includes('javascript')
  if (path.endsWith('.css')) return type.startsWith('text/css')
  if (path.endsWith('.html')) return (await response.text()).includes('<!--app-->')
  return true
}
