import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { forget, openContext } from './sharedContext.ts'
import { underWay } from './underWay.ts'

/** What a page may say although nothing is wrong: the browser reports a document that was answered with 404. */
const isExpected = (message: ConsoleMessage) =>
  message.text().includes('the server responded with a status of 404') && message.location().url.includes('/')

interface Allowed {
  readonly notFound?: boolean
  readonly noNetwork?: boolean
  readonly noScripts?: boolean
}

/** Writes down whatever a page complains of: errors, warnings, violations of the policy, requests to another origin. */
export function watch(page: Page, origin: string, allowed: Allowed = {}): readonly string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning'
    const isCut = allowed.noNetwork && /net::ERR_(FAILED|INTERNET_DISCONNECTED)/.test(message.text())
    if (isBad && !isCut && !(allowed.notFound && isExpected(message)))
      problems.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) problems.push(`another origin: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    // A browser with scripts off refuses them in the name of a policy of its own.
    if (allowed.noScripts && why === 'csp') return
    if (allowed.noNetwork) return
    if (why !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${why}`)
  })
  return problems
}

interface Fixtures {
  /** Whether the test asks for addresses that do not exist. */
  readonly asksForNothing: boolean
  /** Whether the test takes the network away. */
  readonly cutsNetwork: boolean
}

/** A test whose page must not complain of anything. */
export const test = base.extend<Fixtures>({
  asksForNothing: [false, { option: true }],
  cutsNetwork: [false, { option: true }],
  baseURL: async ({ browserName: _ }, use) => use(process.env.BASE_URL),
  context: async ({ browser, baseURL, cutsNetwork, javaScriptEnabled, locale, serviceWorkers }, use) => {
    const wishes = { isCold: cutsNetwork, javaScriptEnabled, locale, serviceWorkers }
    const { context, done } = await openContext(browser, baseURL ?? '', wishes)
    await use(context)
    await done()
  },
  page: async ({ page, baseURL, asksForNothing, cutsNetwork, javaScriptEnabled }, use) => {
    const problems = watch(page, baseURL ?? '', {
      notFound: asksForNothing,
      noNetwork: cutsNetwork,
      noScripts: javaScriptEnabled === false,
    })
    await forget(page, baseURL ?? '')
    await use(page)
    expect(problems).toEqual([])
  },
})

export { expect }

/** In the page: whether React has taken over the document and has nothing left to draw. */
async function isSettledHere(): Promise<boolean> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }))
  const container: object | null = document.getElementById('app')
  if (!container || !document.querySelector('header a')) return false
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer'))
  const top = key && (container as Record<string, { stateNode?: { pendingLanes?: number } }>)[key]
  return document.readyState === 'complete' && top !== undefined && top !== '' && top.stateNode?.pendingLanes === 0
}

/** Resolves when the page reacts: its scripts have run, have taken over the document and wait for nothing more. */
export async function alive(page: Page): Promise<void> {
  // A page that goes somewhere else in between has nothing to say.
  const isQuiet = async () => underWay(page)?.length === 0 && (await page.evaluate(isSettledHere).catch(() => false))
  await expect
    .poll(
      // Twice: what was drawn last may have asked for something.
      async () => ((await isQuiet()) && (await isQuiet()) ? 'settled' : `waits for ${underWay(page)?.join(' ')}`),
      { intervals: [10, 20, 30, 50], timeout: 30_000 },
    )
    .toBe('settled')
}

/** Returns every path of the built site, from the site map. */
export async function sitePaths(page: Page): Promise<readonly string[]> {
  const response = await page.request.get('/sitemap.txt')
  return (await response.text())
    .trim()
    .split('\n')
    .map((url) => new URL(url).pathname)
}
