/**
 * The service worker: it keeps a release of the site, answers from what it keeps, and waits for a reader's click before it takes over from
 * the worker of the release before.
 */
import { type Language, languages } from '../i18n/languages.ts'
import { answerFile, answerNavigation, isDocumentPath } from './offline/answer.ts'
import { keepTheme } from './offline/keptTheme.ts'
import { restoreAsk, type Tell } from './offline/messages.ts'
import { isKept, keepPack } from './offline/pack.ts'
import {
  cacheNameOf,
  isOurCache,
  keptLanguages,
  languageOfUrl,
  type Pack,
  packsOf,
  type Release,
  recordName,
} from './offline/release.ts'

// The build writes the release into the line before this program.
const scope = self as unknown as ServiceWorkerGlobalScope & { readonly release: Release }
const { release } = scope
const recordPath = '/release'

const openPages = () => scope.clients.matchAll({ type: 'window', includeUncontrolled: true })

async function tellAll(tell: Tell): Promise<void> {
  for (const page of await openPages()) page.postMessage(tell)
}

const running = new Map<string, Promise<void>>()

/** Keeps a pack; whoever asks meanwhile waits for the same. */
function keepOnce(pack: Pack, onShare: (share: number) => void): Promise<void> {
  const begun = running.get(pack.path)
  if (begun) return begun
  // What is fetched here is not to stand in the way of what somebody is looking at, and not to be stored twice.
  const fetchPack = (path: string) => fetch(path, { cache: 'no-store', priority: 'low' } as RequestInit)
  const made = keepPack(pack, { storage: caches, fetchPack, onShare }).finally(() => running.delete(pack.path))
  running.set(pack.path, made)
  return made
}

async function keepLanguages(wanted: readonly Language[]): Promise<void> {
  for (const pack of packsOf(release, wanted)) await keepOnce(pack, () => undefined)
}

async function wantedLanguages(): Promise<readonly Language[]> {
  const open = (await openPages()).map(({ url }) => languageOfUrl(url))
  const kept = keptLanguages(await caches.keys())
  return languages.filter((language) => open.includes(language) || kept.includes(language))
}

/** Keeps a language because a page asks for it, and tells all pages how far it is. */
async function keepAsked(language: Language): Promise<void> {
  const { words, documents } = release.languages[language]
  const packs = [release.shared, words, documents]
  const whole = packs.reduce((sum, { length }) => sum + length, 0)
  let done = 0
  let toldTenths = -1
  try {
    for (const pack of packs) {
      await keepOnce(pack, (share) => {
        const all = (done + share * pack.length) / whole
        // Every word would cost more than it says.
        if (Math.floor(all * 50) === toldTenths) return
        toldTenths = Math.floor(all * 50)
        void tellAll({ kind: 'share', language, share: Math.min(1, all) })
      })
      done += pack.length
    }
    await tellState()
  } catch {
    await tellAll({ kind: 'failed', language })
    // The pack may be gone from the host because there is a newer release.
    await scope.registration.update().catch(() => undefined)
  }
}

async function tellState(): Promise<void> {
  const hasShared = await isKept(caches, release.shared)
  const states = languages.map(async (language) => {
    const { words, documents } = release.languages[language]
    const has = await Promise.all([isKept(caches, words), isKept(caches, documents)])
    const bytes = [words, documents].reduce((sum, pack, at) => sum + (has[at] ? 0 : pack.bytes), 0)
    return {
      language,
      isKept: hasShared && !has.includes(false),
      bytes: bytes + (hasShared ? 0 : release.shared.bytes),
    }
  })
  await tellAll({ kind: 'state', languages: await Promise.all(states) })
}

async function readRecord(): Promise<readonly string[]> {
  const record = await caches.match(recordPath, { cacheName: recordName })
  const names: unknown = await record?.json().catch(() => undefined)
  return Array.isArray(names) ? names : []
}

/** Gives up what neither this release nor the one before needs; open pages of that one still load from it. */
async function dropOld(): Promise<void> {
  const own = packsOf(release, languages).map(cacheNameOf)
  const needed = new Set([recordName, ...own, ...(await readRecord())])
  for (const name of await caches.keys()) if (isOurCache(name) && !needed.has(name)) await caches.delete(name)
  await (await caches.open(recordName)).put(recordPath, Response.json(own))
}

scope.addEventListener('install', (event) => {
  event.waitUntil(wantedLanguages().then(keepLanguages))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => scope.clients.claim()))
})

scope.addEventListener('message', (event) => {
  const ask = restoreAsk(event.data)
  switch (ask?.kind) {
    case 'keep':
      return event.waitUntil(keepAsked(ask.language))
    case 'theme':
      return event.waitUntil(keepTheme(caches, ask.theme))
    case 'state':
      return event.waitUntil(tellState())
    case 'takeOver':
      return event.waitUntil(scope.skipWaiting())
  }
})

const answering = { release, storage: caches, ask: (request: Request) => fetch(request) }

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (request.mode === 'navigate') {
    if (isDocumentPath(pathname)) event.respondWith(answerNavigation(request, answering))
  } else if (/^\/assets\/(?!packs\/)/.test(pathname) || /^\/[^/]+\.(svg|webmanifest)$/.test(pathname))
    event.respondWith(answerFile(request, answering))
})
