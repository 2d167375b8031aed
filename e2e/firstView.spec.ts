import { alive, expect, test } from './site.ts'

const isLaidOut = (part: Element) => part.checkVisibility({ contentVisibilityAuto: true })

const phone = { width: 360, height: 740 }

test('the end of a code is laid out when somebody comes near it', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/en/codes/409')
  const end = page.locator('main section').last()
  expect(await end.evaluate(isLaidOut)).toBe(false)
  await end.scrollIntoViewIfNeeded()
  await expect.poll(() => end.evaluate(isLaidOut)).toBe(true)
})

test('a flow comes alive without laying out its picture, which is a stop for the keyboard once somebody comes near', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  await page.goto('/en/flows/polling')
  await alive(page)
  const picture = page.getByRole('img', { name: /^Picture of the exchange/ })
  expect(await picture.evaluate(isLaidOut)).toBe(false)
  await expect(picture).not.toHaveAttribute('tabindex')
  await page.getByRole('heading', { name: 'The exchange' }).scrollIntoViewIfNeeded()
  await expect(picture).toHaveAttribute('tabindex', '0')
  expect(await picture.evaluate(isLaidOut)).toBe(true)
})

test('beside its controls a flow is laid out at once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/en/flows/polling')
  const picture = page.getByRole('img', { name: /^Picture of the exchange/ })
  expect(await picture.evaluate(isLaidOut)).toBe(true)
})

// A phone, and a large screen at 400 %.
for (const screen of [phone, { width: 320, height: 256 }])
  test(`on ${screen.width} by ${screen.height} the exchange of home is laid out when somebody comes near it, by Tab as well, and is played then`, async ({
    page,
  }) => {
    await page.setViewportSize(screen)
    await page.goto('/en/')
    const play = page.getByRole('button', { name: 'Play', includeHidden: true })
    await expect(page.locator('html')).toHaveAttribute('data-attended')
    expect(await play.evaluate(isLaidOut)).toBe(false)
    await page.getByRole('link', { name: 'Remember it' }).focus()
    await expect.poll(() => play.evaluate(isLaidOut)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(play).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  })

test.describe('without the script', () => {
  test.use({ cutsNetwork: true })

  test('where the script of the document does not come, what waits for it is laid out all the same', async ({
    page,
  }) => {
    await page.setViewportSize(phone)
    await page.route('**/assets/attend-*', (route) => route.abort())
    await page.goto('/en/')
    const play = page.getByRole('button', { name: 'Play', includeHidden: true })
    expect(await play.evaluate(isLaidOut)).toBe(false)
    await expect.poll(() => play.evaluate(isLaidOut)).toBe(true)
  })
})

test('the tables of a flow come alive when they are seen, and know by then what the controls have become', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setViewportSize(phone)
  await page.goto('/en/flows/polling')
  await alive(page)
  await page.getByRole('radio', { name: 'At a fixed interval' }).click()
  await expect(page.getByRole('term').filter({ hasText: 'Wasted polls' }).locator('..')).toContainText('5')
  expect(asked.filter((url) => url.includes('/choosing-'))).toEqual([])
  const table = page.getByRole('table').first()
  await table.scrollIntoViewIfNeeded()
  await expect(table.getByRole('button', { pressed: true })).toHaveText('At a fixed interval')
  expect(asked.filter((url) => url.includes('/choosing-'))).toHaveLength(1)
})

/** Holds back, or refuses, the script that brings the tables of a flow to life. */
const panelOf = (name: string) => `**/assets/${name}Panel-*`

test('what is ticked in a table that is not alive yet counts when it is, all of it, and takes nothing back', async ({
  page,
}) => {
  const { promise: isDue, resolve: goOn } = Promise.withResolvers<void>()
  await page.route(panelOf('Access'), async (route) => {
    await isDue
    await route.continue()
  })
  await page.goto('/en/flows/access-control')
  await alive(page)
  await page.getByRole('radio', { name: 'Admin' }).first().click()
  const boxes = page.getByRole('table').first().getByRole('checkbox')
  for (const index of [0, 1]) await boxes.nth(index).click()
  await expect(boxes.nth(1)).toBeChecked()
  goOn()
  await expect(page).toHaveURL(/readerMay=3/)
  await expect(page).toHaveURL(/principal=admin/)
  for (const index of [0, 1]) await expect(boxes.nth(index)).toBeChecked()
})

test.describe('with a network that goes and comes back', () => {
  test.use({ cutsNetwork: true })

  test('a part that could not come alive can be read, and does what is pressed then', async ({ page }) => {
    let isCut = true
    await page.route(panelOf('PostRedirectGet'), (route) => (isCut ? route.abort() : route.continue()))
    await page.goto('/en/flows/post-redirect-get')
    await alive(page)
    const drawn = page.getByRole('region', { name: 'Drawn browser' })
    const refused = page.waitForEvent('requestfailed')
    await drawn.scrollIntoViewIfNeeded()
    await refused
    await expect(drawn).toContainText('/orders/1')
    isCut = false
    await drawn.getByRole('button', { name: 'Back' }).click()
    await expect(drawn.getByRole('button', { name: 'Send the order' })).toBeVisible()
  })
})
