import { grade } from '../scripts/grade.ts'
import { kinds } from './kinds.ts'
import { alive, expect, test, watch } from './site.ts'
import { followAll } from './underWay.ts'

interface WithTypes {
  readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => unknown }
}

test('every answer with a page is graded A+, without a mark against it, and with what an element can carry', async ({
  request,
}) => {
  for (const path of ['/', '/nowhere', '/en/compare/200-vs-404', ...kinds.map((kind) => `/en${kind}`)]) {
    const answer = await request.get(path)
    const fields = new Map(Object.entries(answer.headers()))
    const html = await answer.text()
    // A host on the open web leads to https; a preview on this machine has none.
    const { score, isBest, marks } = grade({ fields, html, isRedirected: true })
    expect([score, isBest], `${path} ${JSON.stringify(marks)}`).toEqual([135, true])
    // A host that sends no fields at all still has the policy, and loses what only fields can say.
    expect(grade({ fields: new Map(), html, isRedirected: true }).marks, path).toMatchObject({
      policy: 10,
      referrer: 5,
    })
  }
})

test('a violation of the policy and a request to another origin are seen in every page of a context', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const problems = await watch(context, baseURL ?? '')
  const first = await context.newPage()
  await first.goto('/en/codes/409')
  const [popup] = await Promise.all([first.waitForEvent('popup'), first.evaluate(() => void window.open('/en/codes'))])
  await popup.waitForURL('**/en/codes')
  const seen = (part: string) => problems.filter((problem) => problem.includes(part)).length
  for (const page of [first, popup]) {
    const before = seen('violation of the policy: style-src-elem')
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.append('body { opacity: 0.5 }')
      document.head.append(style)
    })
    expect(await page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('1')
    await expect.poll(() => seen('violation of the policy: style-src-elem')).toBeGreaterThan(before)
  }
  await first.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined))
  await expect.poll(() => seen('violation of the policy: connect-src https://elsewhere.example')).toBeGreaterThan(0)
  await context.close()
})

test('on a host that sends no fields, the page keeps to its policy all the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) })
  followAll(context)
  await context.route('**', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, headers: { 'content-type': answer.headers()['content-type'] ?? '' } })
  })
  const problems = await watch(context, baseURL ?? '')
  const page = await context.newPage()
  await page.goto('/en/codes/409')
  await alive(page)
  expect(problems).toEqual([])
  const refused = await page.evaluate(async () => {
    const attempts: readonly (() => unknown)[] = [
      () => Object.assign(document.createElement('p'), { innerHTML: '<b>text</b>' }),
      () => (window as unknown as WithTypes).trustedTypes.createPolicy('other', {}),
      () => new Worker('/assets/none.js'),
    ]
    const names = attempts.map((attempt) => {
      try {
        attempt()
        return 'allowed'
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    })
    return [...names, await fetch('https://elsewhere.example/').then(String, ({ name }) => name)]
  })
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError'])
  await context.close()
})

test('a start script that is not the one that was built does not run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  const html = await (await context.request.get('/en/codes/409')).text()
  const [, src = ''] = /<script type="module" src="([^"]+)" integrity="sha256-/.exec(html) ?? []
  await context.route(src, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `window.ran = true;${await answer.text()}` })
  })
  const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'))
  await page.goto('/en/codes/409')
  await refused
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('409')
  await context.close()
})
