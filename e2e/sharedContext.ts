import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  test as whole,
} from '@playwright/test'
import { followAll } from './underWay.ts'

let shared: { readonly browser: Browser; readonly context: BrowserContext } | undefined

/** What a test may ask of its context that no other has; everything else is a property of the page. */
interface Wishes {
  /** Whether nothing of the site may be at hand. */
  readonly isCold: boolean
  readonly javaScriptEnabled: boolean | undefined
  readonly locale: string | undefined
  readonly serviceWorkers: BrowserContextOptions['serviceWorkers'] | undefined
}

/** Takes service workers away, as a browser does that has none: a worker would fetch the whole site for each test. */
export async function withoutWorkers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
}

async function open(
  browser: Browser,
  origin: string,
  { javaScriptEnabled, locale, serviceWorkers }: Wishes,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    serviceWorkers: 'allow',
    ...(javaScriptEnabled !== undefined && { javaScriptEnabled }),
    ...(locale !== undefined && { locale }),
  })
  followAll(context)
  if (serviceWorkers === 'block' && javaScriptEnabled !== false) await withoutWorkers(context)
  return context
}

const isCommon = ({ isCold, javaScriptEnabled, locale, serviceWorkers }: Wishes) =>
  !isCold && javaScriptEnabled !== false && (locale === undefined || locale === 'en-US') && serviceWorkers === 'block'

/** Takes back what a test has done to a context; what is stored is forgotten before the next one. */
async function empty(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.close()))
  context.removeAllListeners()
  followAll(context)
  await context.unrouteAll()
  await context.setOffline(false)
  await context.clearPermissions()
  await context.clearCookies()
}

/** Has the browser forget what was stored for an origin in the context of a page that has not been there yet. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

/**
 * Opens a context for one test and returns how to be done with it. A test that wishes for nothing special gets the
 * one of its worker, emptied: it costs a third of a new one, since the scripts of the site are at hand there.
 */
async function openContext(
  browser: Browser,
  origin: string,
  wishes: Wishes,
): Promise<{ readonly context: BrowserContext; readonly done: () => Promise<void> }> {
  if (!isCommon(wishes)) {
    const context = await open(browser, origin, wishes)
    return { context, done: () => context.close() }
  }
  if (shared?.browser !== browser) shared = { browser, context: await open(browser, origin, wishes) }
  const { context } = shared
  return { context, done: () => empty(context) }
}

interface Fixtures {
  /** Whether the test takes the network away. */
  readonly cutsNetwork: boolean
}

/** A test whose context is the one of its worker, as good as new. */
export const test = whole.extend<Fixtures>({
  cutsNetwork: [false, { option: true }],
  baseURL: async ({ browserName: _ }, use) => use(process.env.BASE_URL),
  context: async ({ browser, baseURL, cutsNetwork, javaScriptEnabled, locale, serviceWorkers }, use) => {
    const wishes = { isCold: cutsNetwork, javaScriptEnabled, locale, serviceWorkers }
    const { context, done } = await openContext(browser, baseURL ?? '', wishes)
    await use(context)
    await done()
  },
  page: async ({ page, baseURL }, use) => {
    await forget(page, baseURL ?? '')
    await use(page)
  },
})
