// Insteg, EUPL-1.2. Without network, shows the list of today's session that attendance.js kept; touches nothing else.
'use strict'

const LISTS = 'insteg-lists'
const PATIENCE = 5_000

const today = () => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname
  if (event.request.method !== 'GET') {
    return
  }
  if (event.request.mode === 'navigate' && path.endsWith('/attendance')) {
    event.respondWith(list(event.request, path))
  } else if (path.startsWith('/assets/')) {
    event.respondWith(caches.match(event.request.url).then((kept) => kept ?? fetch(event.request)))
  }
})

/** As the server has it; what was kept when the network is gone or too slow to wait for. */
async function list(request, path) {
  const kept = await caches.match(path)
  if (kept && kept.headers.get('X-Day') !== today()) {
    await caches.delete(LISTS)
    return fetch(request)
  }
  if (!kept) {
    return fetch(request)
  }
  const slow = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE))
  return Promise.race([fetch(request).catch(() => kept), slow])
}
