import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { fieldValue } from '../src/http/fields.ts'
import { type Request, request, response } from '../src/http/message.ts'
import { followedStatuses, followUp } from '../src/http/redirection.ts'
import { countOf } from '../src/lab/origin/series.ts'
import { serve } from '../src/lab/origin/serve.ts'
import { createSite, siteHost } from '../src/lab/origin/site.ts'
import { formUri, shownEntry } from '../src/lab/participants/browserHistory.ts'
import {
  type AfterSubmitting,
  browsingScripts,
  countOrders,
  type OrderAnswer,
  orderAnswers,
  runBrowser,
} from '../src/lab/scenarios/postRedirectGet.ts'
import { exchangesOf } from '../src/lab/trace/derive.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const content = 'item=almanac&quantity=2'
const contentType = 'application/x-www-form-urlencoded'

interface Listening {
  readonly origin: string
  readonly close: () => Promise<void>
}

async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

async function contentOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

test.describe('what the user agent of the lab sends after a redirect is what the browser sends', () => {
  const received: { method: string; target: string; content: string; contentType: string | undefined }[] = []
  let site: Listening

  test.beforeAll(async () => {
    const server = createServer(async (message, answer) => {
      const { method = '', url = '', headers } = message
      const status = Number(/^\/from\/(\d+)$/.exec(url)?.[1])
      const sent = { method, target: url, content: await contentOf(message), contentType: headers['content-type'] }
      if (url !== '/favicon.ico') received.push(sent)
      // A permanent redirect that the browser has stored would be followed without asking.
      if (status) answer.writeHead(status, { Location: '/to', 'Cache-Control': 'no-store' })
      else answer.writeHead(200, { 'Content-Type': 'text/html' })
      answer.end()
    })
    site = await listen(server)
  })
  test.afterAll(() => site.close())

  for (const status of followedStatuses) {
    test(`${status}, with six methods`, async ({ page }) => {
      await page.goto(`${site.origin}/`)
      for (const method of methods) {
        const hasContent = method !== 'GET' && method !== 'HEAD'
        const sent: Request = request(
          method,
          `/from/${status}`,
          hasContent ? [['Content-Type', contentType]] : [],
          hasContent ? content : '',
        )
        received.length = 0
        await page.evaluate(([target, how]) => fetch(target, how).then(() => undefined), [
          sent.target,
          hasContent ? { method, body: content, headers: { 'Content-Type': contentType } } : { method },
        ] as const)
        const next = followUp(sent, response(status, [['Location', '/to']]), site.origin)
        const followed = next.outcome === 'nextRequest' ? next.request : undefined
        expect(
          received.map(({ target }) => target),
          method,
        ).toEqual([`/from/${status}`, '/to'])
        expect(received.at(-1), method).toEqual({
          method: followed?.method,
          target: followed?.target,
          content: followed?.content,
          contentType: followed && fieldValue(followed.fields, 'Content-Type'),
        })
      }
    })
  }
})

test.describe('the browser of the lab does with an order what the browser does', () => {
  const formTarget = formUri.slice(formUri.indexOf('/orders'))
  const steps: readonly (readonly [AfterSubmitting, (page: Page) => Promise<unknown>])[] = [
    ['nothing', async () => undefined],
    ['reload', (page) => page.reload()],
    ['back', (page) => page.goBack()],
    ['backForward', (page) => page.goBack().then(() => page.goForward())],
    ['bookmark', (page) => page.goto(page.url())],
  ]

  /** The demo site itself, behind a real connection. */
  async function serveDemo(orderAnswer: OrderAnswer) {
    const received: string[] = []
    let state = createSite({ orderAnswer })
    const server = createServer(async (message, answer) => {
      const { method = '', url = '' } = message
      const asked = request(
        method,
        url,
        [
          ['Host', siteHost],
          ['Accept', message.headers.accept ?? '*/*'],
          ...(message.headers['content-type'] ? [['Content-Type', message.headers['content-type']] as const] : []),
        ],
        await contentOf(message),
      )
      if (url.startsWith('/orders')) received.push(`${method} ${url} ${asked.content}`.trim())
      const serving = serve(state, asked, Date.UTC(2026, 0, 1))
      state = serving.site
      answer.writeHead(serving.response?.status ?? 500, serving.response?.fields.flat() ?? [])
      answer.end(serving.response?.content)
    })
    return { ...(await listen(server)), received, orders: () => countOf(state.orders) }
  }

  for (const answer of orderAnswers) {
    test(`${answer}: submitting, Reload, Back, Forward and a bookmark`, async ({ page }) => {
      for (const [action, step] of steps) {
        const demo = await serveDemo(answer)
        await page.goto(`${demo.origin}${formTarget}`)
        await page.getByRole('button').click()
        await page.waitForURL((url) => url.href !== `${demo.origin}${formTarget}`)
        await step(page)
        const { trace, history } = runBrowser(answer, browsingScripts[action])
        const sent = exchangesOf(trace).map(({ request: { message } }) =>
          `${message.method} ${message.target} ${message.content}`.trim(),
        )
        expect(demo.received, action).toEqual(sent)
        expect(page.url().replace(demo.origin, `https://${siteHost}`), action).toBe(shownEntry(history)?.uri)
        expect(demo.orders(), action).toBe(countOrders(trace))
        await demo.close()
      }
    })
  }
})
