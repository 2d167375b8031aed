import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'

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
  page: async ({ page, baseURL, asksForNothing, cutsNetwork, javaScriptEnabled }, use) => {
    const problems = watch(page, baseURL ?? '', {
      notFound: asksForNothing,
      noNetwork: cutsNetwork,
      noScripts: javaScriptEnabled === false,
    })
    await use(page)
    expect(problems).toEqual([])
  },
})

export { expect }

/** Resolves when the page reacts: its scripts have run and taken over the document. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.getElementById('app') ?? {}).some((key) => key.startsWith('__reactContainer')),
  )
  await page.waitForFunction(() => document.querySelector('header a') !== null)
  await page.waitForLoadState('networkidle')
}

/** Returns every path of the built site, from the site map. */
export async function sitePaths(page: Page): Promise<readonly string[]> {
  const response = await page.request.get('/sitemap.txt')
  return (await response.text())
    .trim()
    .split('\n')
    .map((url) => new URL(url).pathname)
}
