import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { answerQuestions } from './answerQuestions.ts'
import { keptIds } from './keptLog.ts'
import { kinds } from './kinds.ts'
import { type Host, makeSecondRelease, secondFooter, startHost } from './releases.ts'
import { alive, test as base, expect } from './site.ts'
import { quiet } from './underWay.ts'

const test = base.extend<{ readonly host: Host }, { readonly second: string }>({
  second: [
    async ({ browserName: _ }, use) => {
      const folder = makeSecondRelease()
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  host: async ({ browserName: _ }, use) => {
    const host = await startHost()
    await use(host)
    host.close()
  },
  baseURL: async ({ host }, use) => use(host.origin),
})
test.use({ serviceWorkers: 'allow', cutsNetwork: true, asksForNothing: true })

/** Resolves once the worker answers for the page and has kept a language. */
async function kept(page: Page, language: string): Promise<void> {
  const isKept = () =>
    page.evaluate(async (tag) => {
      const names = (await navigator.serviceWorker.ready) && (await caches.keys())
      const name = names.find((one) => one.includes(`/${tag}-documents-`))
      const whole = name === undefined ? undefined : await caches.match('/.whole', { cacheName: name })
      return whole !== undefined && navigator.serviceWorker.controller !== null
    }, language)
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true)
}

/** Follows a link inside the page, as a click does. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await expect(page.locator('link[rel="canonical"], h1').first()).toBeAttached()
}

/** Goes through a page of each kind without leaving the document; each arrives, and none says that it could not be loaded. */
async function walkKinds(page: Page, language: string): Promise<void> {
  await alive(page)
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  for (const path of kinds) {
    const before = await page.title()
    await follow(page, `/${language}${path}`)
    await expect(page, path).toHaveURL(new RegExp(`/${language}${path.replace(/[?+]/g, '\\$&')}`))
    await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false')
    await expect(page.getByRole('alert'), path).toHaveCount(0)
    if (path === '/codes' || path === '/flows') expect(await page.title()).not.toBe(before)
  }
  expect(await page.evaluate(() => 'isSame' in window), 'the document stayed').toBe(true)
}

const footer = (page: Page) => page.getByRole('contentinfo')
/** How scripts and styles of the second release are called, and of no other. */
const ofSecond = /-[\w-]{7}n\.(js|css)$/
const savedAnswers = (page: Page, count: number) => expect.poll(async () => (await keptIds(page)).length).toBe(count)

test('after one visit in two languages everything in them works without a network, and a third comes on request', async ({
  page,
  host,
}) => {
  await page.goto('/en/codes/409')
  await kept(page, 'en')
  await footer(page).getByRole('link', { name: 'Français' }).click()
  await kept(page, 'fr')
  await page.goto('/en/codes/409')
  await alive(page)
  await footer(page).getByText('Dark', { exact: true }).click()
  await footer(page).getByText('Without a network').click()
  await expect(footer(page)).toContainText('English is kept on this device.')
  await expect(footer(page)).toContainText('Français is kept on this device.')

  await expect.poll(() => page.evaluate(async () => (await caches.match('/theme'))?.text())).toBe('dark')

  host.isAway = true
  host.asked.length = 0
  // Each answered as the host would.
  const first = await page.goto('/fr/codes/404')
  expect([first?.status(), first?.fromServiceWorker()]).toEqual([200, true])
  expect(first?.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await first?.text()).toContain('<html data-theme="dark"')
  await alive(page)
  await expect(page.locator('h1')).toContainText('404')
  await page.goto('/en/codes/409/?from=mail#facts')
  await expect(page).toHaveURL(`${host.origin}/en/codes/409?from=mail#facts`)
  await page.goto('/en/compare/404-vs-200')
  await expect(page).toHaveURL(/\/en\/compare\/200-vs-404$/)
  await expect(page.getByRole('table').first()).toBeVisible()
  expect((await page.goto('/en/nowhere'))?.status()).toBe(404)
  await expect(page.locator('main')).toContainText('nowhere')
  expect((await page.goto('/en/compare/202-vs-299'))?.status()).toBe(404)
  await expect(page.locator('main')).toContainText('202-vs-299')
  await page.goto('/')
  await expect(page).toHaveURL(/\/fr\/$/)
  expect((await page.goto('/id/codes/404'))?.status()).toBe(503)
  await expect(page.locator('h1')).toHaveText('This page is not kept on this device')
  await page.getByRole('link').click()
  await expect(page.locator('h1')).toContainText('HTTP status codes')

  // The lab runs, every kind of page loads its code, and answers are kept.
  await alive(page)
  await walkKinds(page, 'en')
  await page.goto('/en/flows/polling')
  await alive(page)
  const player = page.getByRole('region', { name: 'Player of the exchange' })
  await player.getByRole('button', { name: 'Step forward' }).click()
  await expect(player).toContainText('202')
  await page.goto('/en/quiz?mode=quick&kinds=meaning&seed=3')
  await alive(page)
  await page.getByRole('button', { name: 'Start these questions' }).first().click()
  await answerQuestions(page, 3)
  await savedAnswers(page, 3)
  await page.goto('/en/progress')
  await alive(page)
  await expect(page.locator('main')).toContainText('3')

  const isTheBrowsers = /^\/(sw\.js|version\.json|icon\.svg|favicon\.ico)$/
  const unknown = /^\/(en\/nowhere|en\/compare\/202-vs-299|id\/codes\/404)$/
  expect(host.asked.filter((path) => !isTheBrowsers.test(path) && !unknown.test(path))).toEqual([])

  host.isAway = false
  await footer(page).getByText('Without a network').click()
  await footer(page)
    .getByRole('button', { name: /^Keep Bahasa Indonesia \(0\.[5-9]\sMB\)$/ })
    .click()
  await expect(footer(page)).toContainText('Bahasa Indonesia is kept on this device.', { timeout: 30_000 })
  host.isAway = true
  expect((await page.goto('/id/codes/404'))?.status()).toBe(200)
  await alive(page)
})

test('a newer release is offered in every tab, put off, and started by a click; a round and its answers go on', async ({
  page,
  host,
  context,
  second,
}) => {
  await page.clock.install()
  await page.goto('/en/quiz?mode=quick&kinds=meaning&seed=3')
  await alive(page)
  await page.getByRole('button', { name: 'Start these questions' }).first().click()
  await answerQuestions(page, 2)
  await page.clock.runFor(3000)
  await kept(page, 'en')
  const other = await context.newPage()
  await other.goto(`${host.origin}/en/codes/404`)
  await kept(other, 'en')

  host.put(second)
  const offer = (tab: Page) => tab.getByRole('region', { name: 'New version' })
  await page.clock.fastForward(3_600_000)
  await expect(offer(page)).toContainText('A new version is ready.')
  await expect(offer(other)).toContainText('A new version is ready.')
  await offer(other).getByRole('button', { name: 'Later' }).click()
  await expect(offer(other)).toBeHidden()
  await follow(other, '/en/flows')
  await expect(other.locator('h1')).toContainText(/flow/i)
  await expect(footer(other)).not.toContainText(secondFooter, { timeout: 30_000 })

  await answerQuestions(page, 1)
  // Chromium starts an older worker again that any tab asks for something just when it is to go, and lets it go when it has been idle for
  // half a minute; one that a debugger listens to, as here, for five.
  await quiet(context)
  await offer(page).getByRole('button', { name: 'Reload now' }).click()
  await expect(footer(page)).toContainText(secondFooter, { timeout: 30_000 })
  await alive(page)
  await savedAnswers(page, 3)
  await expect(page.locator('main')).toContainText(/at question [34]/)
  await page.getByRole('button', { name: 'Go on' }).click()
  await answerQuestions(page, 1)
  await savedAnswers(page, 4)

  // The tab that stayed is told, and goes on with the release it has, even without the host.
  await expect(offer(other)).toContainText('started in another tab')
  host.isAway = true
  await walkKinds(other, 'en')
  await offer(other).getByRole('button', { name: 'Reload now' }).click()
  await expect(footer(other)).toContainText(secondFooter, { timeout: 30_000 })
})

test('a tab of the older release loads what it has not loaded yet, and one of the newer does beside the older worker', async ({
  page,
  host,
  context,
  second,
}) => {
  await page.goto('/en/codes/409')
  await kept(page, 'en')
  host.put(second)
  host.asked.length = 0
  await walkKinds(page, 'en')
  expect(host.asked.filter((path) => path.startsWith('/assets/'))).toEqual([])

  // A language that the older worker does not keep comes from the host, and so from the newer release.
  const newer = await context.newPage()
  await newer.goto(`${host.origin}/fr/codes/409`)
  expect(await newer.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
  expect(await newer.locator('script[src]').getAttribute('src')).toMatch(ofSecond)
  await alive(newer)
  await walkKinds(newer, 'fr')
})

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('the host has the scripts of two releases; once they are gone, a page loads itself anew, once', async ({
    page,
    host,
    second,
  }) => {
    await page.goto('/en/codes/409')
    await alive(page)
    await footer(page).getByText('Without a network').click()
    await expect(footer(page)).toContainText('keeps no pages for this site')
    host.put(second)
    await walkKinds(page, 'en')
    await page.goto('/en/codes/409')
    await alive(page)
    await expect(footer(page)).toContainText(secondFooter, { timeout: 30_000 })
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/Attendant-')),
    )
    // As on a host that forgets at once, and goes back to the release before.
    host.put('dist')
    host.gone = ofSecond
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Courses' }).click()
    await expect(page.locator('h1')).toContainText('Courses')
    await expect(footer(page)).not.toContainText(secondFooter, { timeout: 30_000 })
    expect(await page.evaluate(() => sessionStorage.getItem('statuscope.reloadedFor'))).toMatch(/^[0-9a-f]{12}$/)
  })
})

test('the switch that retires the worker takes it and what it kept away, and no answer', async ({ page, host }) => {
  await page.goto('/en/quiz?mode=quick&kinds=meaning&seed=3')
  await kept(page, 'en')
  await page.getByRole('button', { name: 'Start these questions' }).first().click()
  await answerQuestions(page, 2)
  await savedAnswers(page, 2)
  await page.evaluate(() => caches.open('of somebody else'))
  host.replace('/sw.js', '/retired-sw.js')
  // A page that asks the older worker for nothing, so that it can go at once.
  await page.goto('/licences.txt')
  const registered = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await expect.poll(registered, { timeout: 60_000 }).toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual(['of somebody else'])
  host.asked.length = 0
  await page.goto('/en/quiz')
  expect(host.asked).toContain('/en/quiz')
  await alive(page)
  await savedAnswers(page, 2)
  await expect(page.locator('main')).toContainText(/at question [23]/)
})
