import { alive, expect, test } from './site.ts'

test('the open data is sent as JSON that any site may read', async ({ request }) => {
  for (const path of ['codes.json', 'codes/409.json', 'comparisons.json', 'code.schema.json']) {
    const response = await request.get(`/api/${path}`)
    expect(response.status(), path).toBe(200)
    expect(response.headers()['content-type'], path).toMatch(/^application\/json/)
    expect(response.headers()['access-control-allow-origin'], path).toBe('*')
  }
  const { code, prose } = await (await request.get('/api/codes/409.json')).json()
  expect(code).toBe(409)
  expect(Object.keys(prose)).toEqual(['en', 'id', 'fr'])
})

test('the footer leads to the page of the open data, whose links lead to its files', async ({ page }) => {
  await page.goto('/id/codes/409')
  await alive(page)
  await page.locator('footer').getByRole('link', { name: 'Data terbuka' }).click()
  await expect(page).toHaveURL(/\/id\/data$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (const link of await page.locator('main a[href^="/api/"]').all()) {
    const response = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(response.status()).toBe(200)
  }
})
