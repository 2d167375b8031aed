import { expect, test } from 'vitest'
import { answerFile, answerNavigation, isDocumentPath } from './answer.ts'
import { fakeCaches } from './fakeCaches.ts'
import { fakeRelease } from './fakeRelease.ts'
import { cacheNameOf, type Pack } from './release.ts'

const site = 'https://site.example'

/** A worker that keeps English, with or without a network. */
async function worker(isOnline: boolean) {
  const storage = fakeCaches()
  const asked: string[] = []
  const put = async (pack: Pack, path: string, status = 200) =>
    (await storage.open(cacheNameOf(pack))).put(path, new Response(`kept ${path}`, { status }))
  const { documents } = fakeRelease.languages.en
  await put(fakeRelease.shared, '/')
  await put(fakeRelease.shared, '/assets/a-12345678.js')
  for (const path of ['/en/', '/en/codes/404', '/en/codes/200', '/en/codes/409', '/en/compare/404-vs-409', '/en/shell'])
    await put(documents, path)
  await put(documents, '/en/404', 404)
  await put(documents, '/en/unkept', 503)
  const ask = async (request: Request) => {
    asked.push(request.url.slice(site.length))
    if (!isOnline) throw new TypeError('Failed to fetch')
    return new Response('from the host')
  }
  const answering = { release: fakeRelease, storage, ask }
  const go = async (path: string) => {
    const response = await answerNavigation(new Request(site + path), answering)
    const { status, headers } = response
    return status === 308 ? `308 ${headers.get('Location')?.slice(site.length)}` : `${status} ${await response.text()}`
  }
  return { go, asked, answering }
}

test.each([
  ['/', '200 kept /'],
  ['/en/', '200 kept /en/'],
  ['/en/codes/404?course=start', '200 kept /en/codes/404'],
  ['/en/compare/404-vs-409', '200 kept /en/compare/404-vs-409'],
  ['/en/compare/200-vs-404', '200 kept /en/shell'],
  ['/en', '308 /en/'],
  ['/en/codes/404/?q=1', '308 /en/codes/404?q=1'],
  ['/EN/codes/404.html', '308 /en/codes/404'],
  ['/en/compare/409-vs-404', '308 /en/compare/404-vs-409'],
  ['/index.html', '308 /'],
])('%s is answered from what is kept, without asking: %s', async (path, expected) => {
  const { go, asked } = await worker(true)
  expect(await go(path)).toBe(expected)
  expect(asked).toEqual([])
})

// A release that is kept cannot know the pages of the next one.
test.each([
  '/en/codes/999',
  '/en/shell',
  '/en/404',
  '/en/nowhere',
  '/en/compare/200-vs-299',
  '/nowhere',
  '/de/codes/404',
])(
  '%s, of which the release knows nothing, is asked of the host first, and is not found without a network',
  async (path) => {
    const online = await worker(true)
    expect(await online.go(path)).toBe('200 from the host')
    expect(online.asked).toEqual([path])
    expect(await (await worker(false)).go(path)).toBe('404 kept /en/404')
  },
)

test('without a network a language that is not kept is answered in one that is', async () => {
  expect(await (await worker(true)).go('/fr/codes/404')).toBe('200 from the host')
  expect(await (await worker(false)).go('/fr/codes/404')).toBe('503 kept /en/unkept')
})

test('where nothing is kept, a network that is away is told as the browser tells it', async () => {
  const ask = () => Promise.reject(new TypeError('Failed to fetch'))
  const navigation = answerNavigation(new Request(`${site}/en/`), { release: fakeRelease, storage: fakeCaches(), ask })
  await expect(navigation).rejects.toThrow('Failed to fetch')
})

test('a file is taken from any release that is kept, else from the host', async () => {
  const { answering, asked } = await worker(true)
  const text = async (path: string) => (await answerFile(new Request(site + path), answering)).text()
  expect(await text('/assets/a-12345678.js')).toBe('kept /assets/a-12345678.js')
  expect(await text('/assets/b-12345678.js')).toBe('from the host')
  expect(asked).toEqual(['/assets/b-12345678.js'])
})

test('files that people open are no documents of ours, whatever else stands in an address', () => {
  for (const path of ['/', '/en/', '/en/codes/404', '/en/codes/404.html', '/index.html', '/apix', '/en/codes/a.b'])
    expect(isDocumentPath(path), path).toBe(true)
  for (const path of ['/api/codes.json', '/assets/a.js', '/sitemap.txt', '/robots.txt', '/icon.svg', '/en.webmanifest'])
    expect(isDocumentPath(path), path).toBe(false)
})
