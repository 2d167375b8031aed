import { type BrowserContext, expect, type Page, type Request } from '@playwright/test'

const requests = new WeakMap<Page, Set<Request>>()

/** Counts the requests of a page from now on. */
export function follow(page: Page): void {
  if (requests.has(page)) return
  const open = new Set<Request>()
  requests.set(page, open)
  page.on('request', (request) => {
    // What a document that is left had asked for is nobody's any more.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) open.clear()
    open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Counts the requests of every page that is opened in a context from now on. */
export function followAll(context: BrowserContext): void {
  context.on('page', follow)
}

/** Returns the addresses that a page has asked for and not got yet; `undefined` for a page that is not followed. */
export function underWay(page: Page): readonly string[] | undefined {
  const open = requests.get(page)
  return open && [...open].map((request) => request.url())
}

/** Resolves once no page of a context, whose pages are followed, has asked for anything for a second, as when somebody reads. */
export async function quiet(context: BrowserContext): Promise<void> {
  let last = Date.now()
  const note = () => {
    last = Date.now()
  }
  context.on('request', note)
  const isQuiet = () => Date.now() - last > 1000 && context.pages().every((page) => underWay(page)?.length === 0)
  await expect.poll(isQuiet, { timeout: 30_000 }).toBe(true)
  context.off('request', note)
}
