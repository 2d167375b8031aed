import type { Page } from '@playwright/test'
import { alive, expect, test } from './site.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const box = (page: Page) => dialog(page).getByRole('searchbox')
const results = (page: Page) => page.locator('dialog li a')

test('from the page of a code, a slash opens the search, and Enter goes to the first result', async ({ page }) => {
  await page.goto('/en/codes/404')
  await alive(page)
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('')
  await page.keyboard.type('edit at the same time')
  await expect(results(page).first()).toHaveText(/409\s*Conflict/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/codes\/409$/)
  await expect(dialog(page)).toBeHidden()
  await expect(page.locator('h1')).toBeFocused()
})

test('Ctrl+K opens it, the arrows walk, Enter arrives, and who types on types into the box', async ({ page }) => {
  await page.goto('/fr/compare/202-vs-409')
  await alive(page)
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('40')
  await expect(results(page)).toHaveCount(10)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('9')
  await expect(box(page)).toHaveValue('409')
  await page.keyboard.press('ArrowDown')
  await expect(results(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/fr\/codes\/409$/)
})

test('Escape closes it and gives the focus back, with something typed too', async ({ page }) => {
  await page.goto('/id/codes')
  await alive(page)
  const link = page.locator('main a[href="/id/codes/409"]')
  await link.focus()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('konflik')
  await expect(results(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(link).toBeFocused()
})

test('the button in the header opens it, and a click beside it closes it', async ({ page }) => {
  await page.goto('/en/quiz')
  await alive(page)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(box(page)).toBeFocused()
  await page.getByRole('button', { name: '401 vs 403' }).click()
  await expect(results(page).first()).toHaveAttribute('href', '/en/compare/401-vs-403')
  await page.mouse.click(4, 700)
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
})

test('on a flow the keys of the player stay with the player while the search is open', async ({ page }) => {
  await page.goto('/en/flows/polling')
  await alive(page)
  const player = page.getByRole('region', { name: 'Player of the exchange' })
  await player.getByRole('button').first().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('main')).toContainText('Step 2 of')
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('no permission ')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Home')
  await expect(page.locator('main')).toContainText('Step 2 of')
  await expect(results(page).first()).toHaveText(/403/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('main')).toContainText('Step 3 of')
})

test('a slash that is typed into a field stays a slash', async ({ page }) => {
  await page.goto('/en/codes')
  await alive(page)
  await page.getByRole('searchbox').press('/')
  await expect(page.getByRole('searchbox')).toHaveValue('/')
  await expect(dialog(page)).toBeHidden()
})

test('the slash can be turned off, and stays off; Ctrl+K still works', async ({ page }) => {
  await page.goto('/en/codes/409')
  await alive(page)
  await page.keyboard.press('/')
  await dialog(page).getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await page.reload()
  await alive(page)
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('')
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked()
  await page.keyboard.type('/')
  await expect(box(page)).toHaveValue('/')
})

test('no part of the search is loaded before it is asked for', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto('/en/codes/409')
  await alive(page)
  const isSearch = (path: string) => /SearchPalette|CodeSearch|SearchList|\/search-/.test(path)
  expect(loaded.filter(isSearch)).toEqual([])
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  expect(loaded.some(isSearch)).toBe(true)
})

test('what is no status code is found, and its page says where the exchange stopped', async ({ page }) => {
  await page.goto('/en/codes/200')
  await alive(page)
  await page.keyboard.press('/')
  await box(page).fill('ERR_CONNECTION_REFUSED')
  await expect(results(page).first()).toContainText('No code')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/no-code\/refused$/)
  await expect(page.locator('figure li[data-state="failed"]')).toContainText('TCP')
  await expect(page.locator('figure li[data-state="unreached"]')).toHaveCount(4)
  await page.getByRole('link', { name: /502/ }).first().click()
  await expect(page).toHaveURL(/\/en\/codes\/502$/)
})

test.describe('without the network', () => {
  test.use({ cutsNetwork: true })

  test('a search that cannot be loaded says so, and works once the network is back', async ({ page, context }) => {
    await page.goto('/en/codes/409')
    await alive(page)
    await context.setOffline(true)
    await page.keyboard.press('/')
    await expect(page.getByRole('alert')).toContainText('could not be loaded')
    await context.setOffline(false)
    await page.keyboard.press('/')
    await expect(box(page)).toBeFocused()
    await expect(page.getByRole('alert')).toBeHidden()
  })

  test('an index that cannot be loaded says so in the palette, and is tried again at the next key', async ({
    page,
  }) => {
    // The index is the one search file that is large; it is cut off by its name in the build.
    let isCut = true
    await page.route(/\/assets\/search-[^/]*\.js$/, (route) => (isCut ? route.abort() : route.continue()))
    await page.goto('/en/codes')
    await alive(page)
    await page.getByRole('searchbox').fill('conf')
    await expect(page.locator('main')).toContainText('could not be loaded')
    await expect(page.locator('#class-4')).toBeHidden()
    isCut = false
    await page.getByRole('searchbox').fill('conflict')
    await expect(page.locator('main search li a').first()).toHaveText(/409/)
  })
})

test.describe('what there is no page about', () => {
  test.use({ asksForNothing: true })

  test('is explained, and 0 leads to the page about it', async ({ page }) => {
    expect((await page.goto('/en/no-code/nothing'))?.status()).toBe(404)
    await alive(page)
    await expect(page.locator('main')).toContainText('“nothing”')
    await page.goto('/fr/codes/0')
    await alive(page)
    await page.locator('main a[href="/fr/no-code/zero"]').click()
    await expect(page.locator('h1')).toContainText('000')
  })
})
