/** Measures how long a key takes from its press to its results on the screen; fails when that is more than a frame or two. */
import { loadavg } from 'node:os'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../scripts/findBrowser.ts'
import { createSiteServer, listen } from '../scripts/serve.ts'

const slowdown = 4
const allowedMedianMillis = 20
const allowedLateMillis = 40
/** What a person types, and a part of the link that then stands first. */
const queries = [
  ['409', '/codes/409'],
  ['conflict', '/codes/409'],
  ['conlfict', '/codes/409'],
  ['edit at the same time', '/codes/409'],
  ['retry-after', '/codes/'],
  ['file too big', '/codes/413'],
  ['not logged in', '/codes/401'],
  ['401 vs 403', '/compare/401-vs-403'],
  ['econnrefused', '/no-code/refused'],
  ['cloudflare', '/codes/52'],
] as const

interface Place {
  readonly name: string
  readonly path: string
  readonly open: (page: Page) => Promise<void>
  readonly box: string
}

const places: readonly Place[] = [
  {
    name: 'palette',
    path: '/en/codes/409',
    open: (page) => page.keyboard.press('/'),
    box: 'dialog input[type=search]',
  },
  { name: 'list of codes', path: '/en/codes', open: async () => undefined, box: 'main input[type=search]' },
]

/** Notes in the page, for each key, the milliseconds from its press to the end of the frame that shows what it led to. */
function noteKeys(): void {
  const notes: number[] = []
  Object.assign(window, { keyMillis: notes })
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      // A message that is sent while a frame is made ready is delivered once the frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => notes.push(performance.now() - timeStamp)
        port2.postMessage(undefined)
      })
    },
    { capture: true },
  )
}

async function measure(page: Page, { box }: Place, query: string, expected: string): Promise<readonly number[]> {
  const taken: number[] = []
  await page.locator(box).fill('')
  for (const key of query) {
    await page.waitForTimeout(120)
    await page.evaluate('keyMillis.length = 0')
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForFunction('keyMillis.length > 0')
    taken.push(await page.evaluate<number>('keyMillis[0]'))
  }
  const first = await page.locator(`search:has(${box}) li a`).first().getAttribute('href')
  if (!first?.includes(expected)) throw new Error(`"${query}" leads to ${first}, not to ${expected}`)
  return taken
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

const row = (name: string, millis: readonly number[]) =>
  console.log(
    `| ${name} | ${millis.length} | ${quantile(millis, 0.5).toFixed(1)} | ${quantile(millis, 0.95).toFixed(1)} | ${Math.max(...millis).toFixed(1)} |`,
  )

const server = createSiteServer('dist')
const base = await listen(server, 0)
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
let hasFailed = false
console.log(
  `Chromium ${browser.version()}, CPU ${slowdown} times slower, load ${loadavg()[0]?.toFixed(1)} at the start\n`,
)
for (const place of places) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.addInitScript(noteKeys)
  await page.goto(new URL(place.path, base).href, { waitUntil: 'networkidle' })
  await place.open(page)
  await page.locator(place.box).fill('warm')
  await page.locator(`search:has(${place.box}) li a`).first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // The first keys meet code that has not been compiled yet.
  for (const [query, expected] of queries.slice(1, 3)) await measure(page, place, query, expected)
  console.log(`| ${place.name} | keys | median, ms | p95, ms | longest, ms |\n| --- | ---: | ---: | ---: | ---: |`)
  const all: number[] = []
  for (const [query, expected] of queries) {
    const taken = await measure(page, place, query, expected)
    row(query, taken)
    all.push(...taken)
  }
  row('all', all)
  console.log('')
  if (all.length < 60) throw new Error(`${all.length} keys are too few`)
  if (!(quantile(all, 0.5) <= allowedMedianMillis && quantile(all, 0.95) <= allowedLateMillis)) {
    hasFailed = true
    console.error(`${place.name}: more than ${allowedMedianMillis} ms (median) or ${allowedLateMillis} ms (p95)`)
  }
  await page.close()
}
console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`)
await browser.close()
server.closeAllConnections()
server.close()
process.exitCode = hasFailed ? 1 : 0
