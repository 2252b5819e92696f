import { backgroundTag } from '#local/sync/background.ts'
import { type BuiltFile, expectFiles } from './as-built.ts'
import { isNeverOurs } from './compose.ts'
import { deliver } from './deliver.ts'
import { noteFault, noting } from './faults.ts'
import { servePage } from './pages.ts'
import { servePart } from './parts.ts'
import { languagesInUse } from './languages.ts'
import { serveLater, completeLater, dropOldLater, fetchLater, isLater } from './precache-later.ts'
import { servePrecached, dropOldPrecache, fetchPrecache } from './precache.ts'

// A table of contents: which event goes where. It never takes over by itself, and never touches what packs have stored.
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly BuiltFile[] }
type SyncEvent = ExtendableEvent & { readonly tag: string }

self.addEventListener('error', (event) => noteFault(event.error ?? event.message, 'error'))
self.addEventListener('unhandledrejection', (event) => noteFault(event.reason, 'error'))

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== location.origin || event.request.method !== 'GET' || isNeverOurs(url.pathname)) return
  if (event.request.mode === 'navigate')
    event.respondWith(noting('page', servePage(event.request, url, later)))
  else if (isLater(url.pathname)) event.respondWith(noting('file', serveLater(event.request, later)))
  else if (precached.includes(url.pathname)) event.respondWith(noting('file', servePrecached(url.pathname)))
  else if (url.pathname.startsWith('/packs/'))
    event.respondWith(noting('picture', servePart(event.request, url)))
})

const paths = expectFiles(self.__WB_MANIFEST)
// Of what comes later only the list of names is here.
const [later = ''] = paths.filter(isLater)
const precached = paths.filter((path) => !isLater(path))

self.addEventListener('install', (event) => {
  // A new build is offered when it is whole: whoever has the app already has every screen of it, also without network.
  const install = self.registration.active ? fetchLater(later) : fetchFirst()
  event.waitUntil(noting('install', Promise.all([fetchPrecache(precached), install])))
})

/** At the first visit only the language she reads: the others come with what comes later. */
const fetchFirst = async (): Promise<void> => fetchLater(later, await languagesInUse(self.clients))

self.addEventListener('activate', (event) =>
  event.waitUntil(
    noting('activate', Promise.all([self.clients.claim(), dropOldPrecache(precached), dropOldLater(later)])),
  ),
)

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'activate') event.waitUntil(self.skipWaiting())
  // At the first visit the first lesson comes first; the page says when the line is free.
  if (event.data?.kind === 'complete')
    event.waitUntil(
      noting('later', completeLater(later)).then(
        () => event.ports[0]?.postMessage(true),
        () => event.ports[0]?.postMessage(false), // Noted; the page asks again.
      ),
    )
})

// The types of these events are not in TypeScript's library. The page asks for both (local/sync/background.ts).
for (const kind of ['sync', 'periodicsync'])
  self.addEventListener(kind as 'message', (event: ExtendableEvent) => {
    if ((event as SyncEvent).tag === backgroundTag) event.waitUntil(noting('deliver', deliver(later)))
  })
