/** Measures how long a key takes from its press to its results on the screen; fails when that is more than a frame or two. */
import { loadavg } from 'node:os'
import { type CDPSession, chromium, type Page } from '@playwright/test'
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
  readonly links: string
}

const places: readonly Place[] = [
  {
    name: 'palette',
    path: '/en/codes/409',
    open: (page) => page.keyboard.press('/'),
    box: 'dialog input[type=search]',
    links: 'dialog li a',
  },
  {
    name: 'list of codes',
    path: '/en/codes',
    open: async () => undefined,
    box: 'main input[type=search]',
    links: 'main search li a',
  },
]

interface Taken {
  /** From the press of a key to the end of the frame that shows what it led to, on the clock of the wall. */
  readonly paint: number
  /** What the page's own thread worked for it; other programs on the machine do not count. */
  readonly busy: number
}

interface Notes {
  keyMillis?: number[]
}

const forgetKeys = () => {
  ;(window as Notes).keyMillis?.splice(0)
}
const hasNoted = () => ((window as Notes).keyMillis?.length ?? 0) > 0
const firstNote = () => (window as Notes).keyMillis?.[0] ?? Number.NaN

/** The milliseconds that the main thread of a page has worked so far. */
async function busyMillis(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

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

async function measure(
  page: Page,
  session: CDPSession,
  { box, links }: Place,
  [query, expected]: readonly [query: string, expected: string],
): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  await page.locator(box).fill('')
  for (const key of query) {
    await page.waitForTimeout(120)
    await page.evaluate(forgetKeys)
    const before = await busyMillis(session)
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForFunction(hasNoted)
    const after = await busyMillis(session)
    taken.push({ paint: await page.evaluate(firstNote), busy: after - before })
  }
  const first = await page.locator(links).first().getAttribute('href')
  if (!first?.includes(expected)) throw new Error(`"${query}" leads to ${first}, not to ${expected}`)
  return taken
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** In the page: tells whether its scripts have taken over the document. */
const isAlive = () =>
  Object.keys(document.getElementById('app') ?? {}).some((key) => key.startsWith('__reactContainer'))

function row(name: string, taken: readonly Taken[]): void {
  const paints = taken.map(({ paint }) => paint)
  const busy = taken.map((one) => one.busy)
  const cells = [
    quantile(paints, 0.5),
    quantile(paints, 0.95),
    Math.max(...paints),
    quantile(busy, 0.5),
    quantile(busy, 0.95),
  ]
  console.log(`| ${[name, taken.length, ...cells.map((millis) => millis.toFixed(1))].join(' | ')} |`)
}

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
  await page.waitForFunction(isAlive)
  await place.open(page)
  await page.locator(place.box).fill('conflict')
  await page.locator(place.links).first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // The first keys meet code that has not been compiled yet.
  for (const asked of queries.slice(1, 3)) await measure(page, session, place, asked)
  console.log(
    `| ${place.name} | keys | median, ms | p95, ms | longest, ms | at work, median | p95 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |`,
  )
  const all: Taken[] = []
  for (const asked of queries) {
    const taken = await measure(page, session, place, asked)
    row(asked[0], taken)
    all.push(...taken)
  }
  row('all', all)
  console.log('')
  if (all.length < 60) throw new Error(`${all.length} keys are too few`)
  const paints = all.map(({ paint }) => paint)
  if (!(quantile(paints, 0.5) <= allowedMedianMillis && quantile(paints, 0.95) <= allowedLateMillis)) {
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
