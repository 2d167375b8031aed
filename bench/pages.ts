/**
 * Measures pages of the built site on a slow phone against `limit`, a plain document with the same text; fails when a page costs
 * more than the gates in `pages/kinds.ts` allow.
 *
 *     npm run bench:pages -- [--rounds 5] [--only flow,quiz] [--json FILE]
 */
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { createSiteServer, listen } from '../scripts/serve.ts'
import { launchBrowser } from './launchBrowser.ts'
import { type Kind, kinds } from './pages/kinds.ts'
import { limitOf } from './pages/limit.ts'
import { createLimitServer } from './pages/limitServer.ts'
import { breaches, type Figures, figuresOf, type Round, table } from './pages/report.ts'
import { settleWorker } from './pages/settleWorker.ts'
import { line, type Visit, visit } from './pages/visit.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, json: { type: 'string' } },
})
const rounds = Number(values.rounds)
const asked = values.only?.split(',')
const measured = kinds.filter(({ name }) => asked === undefined || asked.some((part) => name.includes(part)))
if (!Number.isInteger(rounds) || rounds < 1 || measured.length === 0) {
  console.error(`--rounds takes a whole number, --only some of: ${kinds.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const

/** A first visit with nothing kept, and a second one in the same browser. */
async function twoVisits(browser: Browser, url: string, control?: string): Promise<readonly [Visit, Visit]> {
  const context = await browser.newContext(phone)
  const first = await visit(context, url, control)
  await settleWorker(first.page)
  await first.page.close()
  const second = await visit(context, url, control)
  await context.close()
  return [first.seen, second.seen]
}

async function plainCopies(browser: Browser, site: string): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>()
  for (const { path } of measured) {
    const page = await browser.newPage(phone)
    await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' })
    copies.set(path, await limitOf(page))
    await page.close()
  }
  return copies
}

const server = createSiteServer('dist')
const site = await listen(server, 0)
const browser = await launchBrowser()
const limitServer = createLimitServer(await plainCopies(browser, site))
const limitSite = await listen(limitServer, 0)
const loadBefore = loadavg()[0] ?? Number.NaN
const began = performance.now()

const taken = new Map<Kind, Round[]>(measured.map((kind) => [kind, []]))
for (let round = 0; round < rounds; round += 1) {
  for (const [kind, list] of taken) {
    const limit = () => twoVisits(browser, new URL(kind.path, limitSite).href)
    const ours = () => twoVisits(browser, new URL(kind.path, site).href, kind.control)
    // Who goes first takes turns, too.
    const early = round % 2 === 0 ? await limit() : await ours()
    const late = round % 2 === 0 ? await ours() : await limit()
    list.push(round % 2 === 0 ? { limit: early, ours: late } : { limit: late, ours: early })
  }
}

const minutes = (performance.now() - began) / 60_000
const figures: readonly Figures[] = [...taken].map(([kind, list]) => figuresOf(kind, list))
console.log(
  `Chromium ${browser.version()}, HTTP/1.1, brotli, round trip ${line.roundTripMillis} ms, ${(line.bytesPerSecond * 8) / 1e6} Mbit/s, CPU ${line.slowdown} times slower, medians of ${rounds} rounds in ${minutes.toFixed(1)} min, load ${loadBefore.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after\n`,
)
console.log(table(figures))
const failures = figures.flatMap(breaches)
console.log(
  failures.length === 0
    ? '\nAll gates hold.'
    : `\nBeyond the gates:\n${failures.map((text) => `- ${text}`).join('\n')}`,
)
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ rounds, figures, taken: [...taken].map(([{ name }, list]) => ({ name, list })) }, null, 1)}\n`,
  )

await browser.close()
for (const each of [server, limitServer]) {
  each.closeAllConnections()
  each.close()
}
process.exitCode = failures.length === 0 ? 0 : 1
