import { type BrowserContext, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { test as base } from './sharedContext.ts'
import { underWay } from './underWay.ts'

/** What a page may say although nothing is wrong: the browser reports a document that was answered with 404, or that is not kept. */
const isExpected = (message: ConsoleMessage) =>
  (/the server responded with a status of (404|503)/.test(message.text()) && message.location().url.includes('/')) ||
  /^Refused to apply style from '[^']+' because its MIME type \('text\/html'\)/.test(message.text())

/** Most tests run without the service worker (see the configuration); where it would be registered, Playwright says so. */
const isBlockedWorker = (message: ConsoleMessage) =>
  message.text() === 'Service Worker registration blocked by Playwright'

interface Allowed {
  readonly notFound?: boolean
  readonly noNetwork?: boolean
  readonly noScripts?: boolean
}

/** What a page says of a violation of its policy, besides what the browser says: a report of the event itself. */
const violation = 'violation of the policy:'

const reporting = new WeakSet<BrowserContext>()

/** Has every page of a context say when its policy was violated, once however many tests the context sees. */
async function reportViolations(context: BrowserContext): Promise<void> {
  if (reporting.has(context)) return
  reporting.add(context)
  await context.addInitScript((name) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(name, effectiveDirective, blockedURI, sample),
    )
  }, violation)
}

/**
 * Writes down whatever the pages of a context complain of, its first ones, those that they open and its workers: errors,
 * warnings, violations of the policy, requests to another origin.
 */
export async function watch(
  context: BrowserContext,
  origin: string,
  allowed: Allowed = {},
): Promise<readonly string[]> {
  const problems: string[] = []
  const hear = (message: ConsoleMessage) => {
    const isBad = message.type() === 'error' || message.type() === 'warning'
    const isCut =
      allowed.noNetwork &&
      /net::ERR_(FAILED|INTERNET_DISCONNECTED|EMPTY_RESPONSE|CONNECTION_\w+|SOCKET_\w+)/.test(message.text())
    if (isBad && !isCut && !isBlockedWorker(message) && !(allowed.notFound && isExpected(message)))
      problems.push(`${message.type()}: ${message.text()}`)
  }
  await reportViolations(context)
  context.on('console', hear)
  context.on('serviceworker', (worker) => worker.on('console', hear))
  context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin)
      problems.push(`another origin: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
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
}

/** A test whose pages must not complain of anything. */
export const test = base.extend<Fixtures>({
  asksForNothing: [false, { option: true }],
  context: async ({ context, baseURL, asksForNothing, cutsNetwork, javaScriptEnabled }, use) => {
    const problems = await watch(context, baseURL ?? '', {
      notFound: asksForNothing,
      noNetwork: cutsNetwork,
      noScripts: javaScriptEnabled === false,
    })
    await use(context)
    expect(problems).toEqual([])
  },
})

export { expect }

/** In the page: comes near something that is no link, as somebody who wants more than to read. */
function comeNear(): void {
  document.querySelector('footer summary')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
}

/** In the page: whether React has taken over the document and has nothing left to draw. */
async function isSettledHere(): Promise<boolean> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }))
  const container: object | null = document.getElementById('app')
  if (!container || !document.querySelector('header a')) return false
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer'))
  const top = key && (container as Record<string, { stateNode?: { pendingLanes?: number } }>)[key]
  return document.readyState === 'complete' && top !== undefined && top !== '' && top.stateNode?.pendingLanes === 0
}

/** Wakes a page, and resolves when it reacts: its scripts have run, have taken over the document and wait for nothing more. */
export async function alive(page: Page): Promise<void> {
  // A page that goes somewhere else in between has nothing to say.
  const isAwake = () =>
    page.evaluate(comeNear).then(
      () => true,
      () => false,
    )
  const isQuiet = async () =>
    (await isAwake()) && underWay(page)?.length === 0 && (await page.evaluate(isSettledHere).catch(() => false))
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
