/**
 * Measures how long a reader waits for what they did: a key of the search, a slider, a step of the player, an answer, a
 * link to a code. What is measured takes turns with a plain script that does the least that each needs.
 */
import { loadavg } from 'node:os'
import type { CDPSession, Page } from '@playwright/test'
import { createSiteServer, listen } from '../scripts/serve.ts'
import { mostRounds, slowdown, type Thing, things } from './interactions/things.ts'
import { launchBrowser } from './launchBrowser.ts'

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

const base = await listen(createSiteServer('dist'), 0)
const [, , only, asked] = process.argv
const rounds = Number(asked ?? mostRounds)
const named = things.filter(({ name }) => only === undefined || name.includes(only))
const chosen = things.filter((thing) => named.includes(thing) || named.some(({ limit }) => limit === thing.name))
const browser = await launchBrowser()
const loadBefore = loadavg()[0]?.toFixed(1)
const measured: {
  readonly thing: Thing
  readonly page: Page
  readonly session: CDPSession
  readonly taken: number[]
}[] = []
for (const thing of chosen) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 390, height: 844 } })
  const page = await thing.open(context)
  measured.push({ thing, page, session: await context.newCDPSession(page), taken: [] })
}
let hasFailed = false
// In the first round, code is met that has not been compiled yet.
for (let round = -1; round < rounds; round += 1) {
  for (const { thing, page, session, taken } of measured) {
    await page.bringToFront()
    // Only the page that is looked at: each page that is held up keeps a core busy.
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    try {
      const times = await thing.measure(page, (round + rounds) % rounds)
      if (round >= 0) taken.push(...times)
    } catch (reason) {
      hasFailed = true
      console.error(thing.name, reason)
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
}

console.log(
  `Chromium ${browser.version()}, CPU ${slowdown} times slower, load ${loadBefore} to ${loadavg()[0]?.toFixed(1)}\n`,
)
console.log(
  '| what | times | median, ms | p95, ms | median x limit | allowed, ms |\n| --- | ---: | ---: | ---: | ---: | ---: |',
)
for (const { thing, taken } of measured) {
  const { name, limit, allowed } = thing
  const [median, late] = [quantile(taken, 0.5), quantile(taken, 0.95)]
  const least = quantile(measured.find((other) => other.thing.name === limit)?.taken ?? [], 0.5)
  const isLate = allowed !== undefined && !(median <= allowed.median && late <= allowed.late)
  hasFailed ||= isLate
  const cells = [
    name,
    taken.length,
    median.toFixed(1),
    late.toFixed(1),
    limit === undefined ? '' : (median / least).toFixed(2),
    allowed === undefined
      ? ''
      : `${allowed.median}${Number.isFinite(allowed.late) ? ` / ${allowed.late}` : ''}${isLate ? ' (missed)' : ''}`,
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
await browser.close()
process.exit(hasFailed ? 1 : 0)
