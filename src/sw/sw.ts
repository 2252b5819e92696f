import { addPlugins, cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { isNeverOurs } from './compose.ts'
import { deliver } from './deliver.ts'
import { answerPage } from './pages.ts'
import { answerPart } from './parts.ts'
import { onlyOurFiles } from './only-our-files.ts'

// A table of contents: which event goes where. It never takes over by itself, and never touches what packs have stored.
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] }
type SyncEvent = ExtendableEvent & { readonly tag: string }

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== location.origin || event.request.method !== 'GET' || isNeverOurs(url.pathname)) return
  if (event.request.mode === 'navigate') event.respondWith(answerPage(event.request, url))
  else if (url.pathname.startsWith('/packs/')) event.respondWith(answerPart(event.request, url))
})

addPlugins([onlyOurFiles])
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '', cleanURLs: false })
cleanupOutdatedCaches()

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'activate') event.waitUntil(self.skipWaiting())
})

// The type of this event is not in TypeScript's library.
self.addEventListener('sync' as 'message', (event: ExtendableEvent) => {
  if ((event as SyncEvent).tag === 'deliver') event.waitUntil(deliver())
})
