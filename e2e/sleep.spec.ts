import type { Locator, Page } from '@playwright/test'
import { expect, test } from './site.ts'

/** Whether React has taken the document over. */
const isAlive = (page: Page) =>
  page.locator('#app').evaluate((app) => Object.keys(app).some((key) => key.startsWith('__reactContainer')))

/** The place of the step that is current; -1 without one. */
const currentOf = (steps: Locator) =>
  steps.evaluateAll((all) => all.findIndex((step) => step.dataset.current === 'true'))

test('a page of text is text until somebody comes near a control, and what is pressed first is done', async ({
  page,
}) => {
  await page.mouse.move(5, 400)
  await page.goto('/en/codes/409', { waitUntil: 'networkidle' })
  await page.mouse.move(8, 410)
  expect(await isAlive(page)).toBe(false)
  await page.locator('header').getByText('Search').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await isAlive(page)).toBe(true)
})

test('what a page will be alive with lies ready and is not run, unless data is to be saved', async ({ page }) => {
  const fetched = () =>
    page.evaluate(() => {
      const { program = '', parts = '' } = document.getElementById('app')?.dataset ?? {}
      const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
      return [program, ...parts.split(' ')].filter((file) => paths.includes(file)).length
    })
  await page.goto('/en/codes/409')
  await expect.poll(fetched).toBeGreaterThan(3)
  expect(await isAlive(page)).toBe(false)
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await page.goto('/en/codes/404', { waitUntil: 'networkidle' })
  expect(await fetched()).toBe(0)
  expect(await isAlive(page)).toBe(false)
})

test('a flow is text until somebody is there, and so is a mission until it was tried', async ({ page }) => {
  // A browser may move the pointer itself, over what has come under it: that is a sign like any other.
  await page.addInitScript(() => {
    const note = ({ type }: Event) => {
      document.documentElement.dataset.sign ??= type
    }
    for (const sign of ['pointermove', 'scroll', 'focusin']) document.addEventListener(sign, note, { capture: true })
  })
  await page.goto('/en/flows/polling', { waitUntil: 'networkidle' })
  const isWoken = await isAlive(page)
  const sign = await page.locator('html').getAttribute('data-sign')
  expect(isWoken && sign === null).toBe(false)
  await page.mouse.move(30, 300)
  await expect.poll(() => isAlive(page)).toBe(true)
  await page.goto('/en/missions/polite-report', { waitUntil: 'networkidle' })
  await page.mouse.move(40, 310)
  await page.locator('main').getByRole('button').first().click()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('statuscope.missions'))).not.toBe(null)
  await page.goto('/en/missions/polite-report')
  await expect.poll(() => isAlive(page)).toBe(true)
})

test('a code that is searched for in a page that sleeps is opened by Enter, however soon', async ({ page }) => {
  await page.goto('/en/codes')
  const box = page.locator('main input[type=search]')
  await box.fill('409')
  await box.press('Enter')
  await expect(page).toHaveURL('/en/codes/409')
})

test('a code typed into a page that sleeps is added by Enter, however soon', async ({ page }) => {
  await page.goto('/en/compare')
  const box = page.locator('main input').first()
  await box.fill('409')
  await box.press('Enter')
  await expect(box).toHaveValue('')
  await expect(page.locator('main')).toContainText('409')
})

test('keys that are pressed in a player that sleeps are taken when it is alive', async ({ page }) => {
  await page.goto('/en/flows/polling')
  const player = page.getByRole('region', { name: 'Player of the exchange' })
  await player.getByRole('button', { name: 'Step forward' }).focus()
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  const steps = player.locator('li[data-current]')
  await expect.poll(async () => (await steps.count()) - 1 - (await currentOf(steps))).toBe(2)
})
