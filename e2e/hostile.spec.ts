import fc from 'fast-check'
import { hostileJson, hostileTexts } from '../src/state/hostileTexts.ts'
import { expect, test } from './site.ts'

/** The same inputs in every run: what fails can be tried again. */
const seed = 29
const isLong = process.env.STATUSCOPE_LONG === '1'
const addresses = isLong ? 1000 : 40
const inPage = isLong ? 2000 : 150

const fitting = [
  '/en/codes/409#questions',
  '/fr/compare/202-vs-409#swap-409-202-loop',
  '/en/flows/polling?jobSeconds=5&strategy=fixed&seed=3&step=4',
  '/en/missions/polite-report?way=send.wait&v=1',
  '/en/quiz?asks=meaning.409,situation.412&seed=9',
  '/en/which?body=none&v=1',
  '/id/courses/start?course=start',
  '/en/progress',
]

/** Keys that the program reads, with what it has written there. */
const stored = {
  'statuscope.settings': '{"state":{"theme":"dark","lastPath":"/en/codes/409","retention":0.9},"version":1}',
  'statuscope.seen': '{"seen":["code-404"],"version":1}',
  'statuscope.missions':
    '{"state":{"missions":{"polite-report":{"version":1,"isSolved":true,"ways":[["wait"]]}}},"version":1}',
  'statuscope.sitting':
    '{"state":{"sitting":{"seed":5,"topic":[409,412],"questions":[{"kind":"meaning","version":1,"code":409,"seed":1}],"answers":[],"position":0}},"version":1}',
}

/** An address that leads to this site, whatever is in it; a browser takes some signs out and others for slashes. */
function ownAddress(text: string, origin: string): string | undefined {
  const address = `/${text.replace(/^[/\\\s\0-\x20]+/, '')}`
  return URL.canParse(address, origin) && new URL(address, origin).origin === origin ? address : undefined
}

test.use({ asksForNothing: true })

test('whatever an address and the storage hold, the page shows something, obeys its policy and asks nobody else', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(isLong ? 3_600_000 : 240_000)
  const origin = baseURL ?? ''
  const texts = fc.sample(hostileTexts(fitting), { seed, numRuns: addresses })
  const values = Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [key, fc.sample(hostileJson([value]), { seed, numRuns: addresses })]),
  )
  for (const [at, text] of texts.entries()) {
    const address = ownAddress(text, origin)
    if (!address) continue
    const answer = await page.goto(address, { waitUntil: 'load' })
    // A fragment alone asks for nothing.
    expect([undefined, 200, 304, 404], address).toContain(answer?.status())
    await expect(page.locator('h1').first(), address).toBeVisible()
    await page.evaluate(
      (entries) => {
        for (const [key, value] of entries) localStorage.setItem(key, value)
      },
      Object.entries(values).map(([key, list]): [string, string] => [key, list[at] ?? '']),
    )
  }
  for (const path of ['/en/', '/en/quiz', '/en/missions/polite-report', '/en/courses/start', '/en/progress']) {
    await page.goto(path)
    await expect(page.locator('h1').first(), path).toBeVisible()
  }
})

test('whatever the query and the fragment become while a page is open, it stays and shows something', async ({
  page,
}) => {
  const starts = ['/en/flows/polling', '/en/missions/polite-report', '/en/compare/202-vs-409', '/en/quiz', '/en/which']
  const parts = fitting.map((address) => address.replace(/^[^?#]*/, ''))
  const texts = fc.sample(hostileTexts(parts), { seed, numRuns: inPage })
  for (const [at, start] of starts.entries()) {
    await page.goto(start)
    await expect(page.locator('h1').first()).toBeVisible()
    await page.evaluate(
      async (changes) => {
        for (const change of changes) {
          history.pushState(null, '', `${location.pathname}?${change}`)
          dispatchEvent(new PopStateEvent('popstate'))
          location.hash = change
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
      },
      texts.filter((_, place) => place % starts.length === at),
    )
    await expect(page.locator('h1').first(), start).toBeVisible()
  }
})
