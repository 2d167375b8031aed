/** Measures how long a key takes from its press to its results on the screen; fails when that is more than a frame or two. */
import { loadavg } from 'node:os'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../scripts/findBrowser.ts'
import { createSiteServer, listen } from '../scripts/serve.ts'

const slowdown = 4
const allowedMedianMillis = 20
const allowedLateMillis = 40
/** Between two keys, as somebody types who types fast. */
const pauseMillis = 150
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

const limitPath = '/limit/'

const places: readonly Place[] = [
  { name: 'limit: a plain script', path: limitPath, open: async () => undefined, box: 'input', links: 'li a' },
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

/** What one query took, a key after the other, in milliseconds. */
interface Taken {
  /** From the press of each key to the end of the frame that shows what it led to. */
  readonly paints: readonly number[]
  /** What the page's own thread was at work for one key, on average. */
  readonly busy: number
}

interface Notes {
  keyMillis?: number[]
}

const takeNotes = () => (window as Notes).keyMillis?.splice(0) ?? []

/** The milliseconds that the main thread of a page has been at work so far. */
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
): Promise<Taken> {
  await page.locator(box).fill('')
  await page.waitForTimeout(pauseMillis)
  await page.evaluate(takeNotes)
  const before = await busyMillis(session)
  // Nothing is asked of the page between the keys: the question would cost more than the answer.
  for (const key of query) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(pauseMillis)
  }
  const busy = ((await busyMillis(session)) - before) / query.length
  const paints = await page.evaluate(takeNotes)
  if (paints.length !== query.length) throw new Error(`${paints.length} of ${query.length} keys were painted in time`)
  const first = await page.locator(links).first().getAttribute('href')
  if (!first?.includes(expected)) throw new Error(`"${query}" leads to ${first}, not to ${expected}`)
  return { paints, busy }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** In the page: tells whether its scripts have taken over the document. */
const isAlive = () =>
  document.getElementById('app') === null ||
  Object.keys(document.getElementById('app') ?? {}).some((key) => key.startsWith('__reactContainer'))

function row(name: string, { paints, busy }: Taken): void {
  const cells = [quantile(paints, 0.5), quantile(paints, 0.95), Math.max(...paints), busy]
  console.log(`| ${[name, paints.length, ...cells.map((millis) => millis.toFixed(1))].join(' | ')} |`)
}

/**
 * The least that a search can cost: a document with a box and a few lines that write ten links at each key. It tells
 * what the machine takes at this load, so that the rest can be judged by its ratio.
 */
const limit = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><input type="search"><ul></ul>
<script>
const list = document.querySelector('ul')
document.querySelector('input').addEventListener('input', (event) => {
  const rows = event.target.value === '' ? 0 : 10
  list.innerHTML = Array.from({ length: rows }, (_, at) => '<li><a href="/limit/' + at + '">40' + at + ' ' + event.target.value + '</a></li>').join('')
})
</script>`

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
  if (place.path === limitPath)
    await page.route(`**${limitPath}`, (route) => route.fulfill({ contentType: 'text/html', body: limit }))
  await page.goto(new URL(place.path, base).href, { waitUntil: 'networkidle' })
  await page.waitForFunction(isAlive)
  await place.open(page)
  await page.locator(place.box).fill('conflict')
  await page.locator(place.links).first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const expectedOf = (expected: string) => (place.path === limitPath ? limitPath : expected)
  // The first keys meet code that has not been compiled yet.
  for (const [query, expected] of queries.slice(1, 3))
    await measure(page, session, place, [query, expectedOf(expected)])
  console.log(
    `| ${place.name} | keys | median, ms | p95, ms | longest, ms | at work, ms a key |\n| --- | ---: | ---: | ---: | ---: | ---: |`,
  )
  const taken: Taken[] = []
  for (const [query, expected] of queries) {
    const one = await measure(page, session, place, [query, expectedOf(expected)])
    row(query, one)
    taken.push(one)
  }
  const paints = taken.flatMap((one) => one.paints)
  const busy = taken.reduce((sum, one) => sum + one.busy * one.paints.length, 0) / paints.length
  row('all', { paints, busy })
  console.log('')
  if (paints.length < 60) throw new Error(`${paints.length} keys are too few`)
  const isLate = !(quantile(paints, 0.5) <= allowedMedianMillis && quantile(paints, 0.95) <= allowedLateMillis)
  if (isLate && place.path === limitPath)
    console.error('The machine is too busy: not even a plain script is fast enough.')
  if (isLate && place.path !== limitPath) {
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
