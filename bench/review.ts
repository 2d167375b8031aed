/**
 * Measures how soon the quiz can begin the review of a log of 10,000 answers, and what ten rounds leave in memory; fails beyond 300 ms after
 * the page is ready, or when a round leaves more than 100 kB.
 */
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { answerQuestions } from '../e2e/answerQuestions.ts'
import { openLog, type WithLog } from '../e2e/keptLog.ts'
import { findBrowser } from '../scripts/findBrowser.ts'
import { createSiteServer, listen } from '../scripts/serve.ts'
import { manyAnswers } from '../src/state/progress/fakeEvents.ts'
import { fileLine, fileStart } from '../src/state/progress/logFile.ts'
import { settleWorker } from './pages/settleWorker.ts'

const allowedMillis = 300
const allowedBytes = 100_000
const starts = 11
const rounds = 10

const server = createSiteServer('dist')
const origin = (await listen(server, 0)).replace(/\/$/, '')
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
const page = await browser.newPage()
await page.goto(`${origin}/en/codes/409`)
await openLog(page)
const text = `${fileStart}${manyAnswers(10_000).map(fileLine).join(',\n')}\n]}\n`
await page.evaluate((file) => (window as unknown as WithLog).log.importLog(new Blob([file])), text)
// Who has answered so often has been here before: the worker has kept the site.
await settleWorker(page)

/** In the page: notes when what is due stands there, which asks for the log and for the kinds of question, and can be begun. */
await page.addInitScript(() => {
  new MutationObserver(() => {
    const isReady = document.querySelector('[data-status="ready"]') && document.querySelector('[data-due]')
    if (!isReady || performance.getEntriesByName('review').length > 0) return
    performance.mark('review')
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-status', 'data-due'],
  })
})
const millis: number[] = []
for (let start = 0; start < starts; start += 1) {
  await page.goto(`${origin}/en/quiz`)
  await page.waitForFunction(() => performance.getEntriesByName('review').length > 0)
  millis.push(
    await page.evaluate(() => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return (performance.getEntriesByName('review')[0]?.startTime ?? Number.NaN) - (load?.loadEventEnd ?? 0)
    }),
  )
}
const median = millis.toSorted((a, b) => a - b)[Math.floor(starts / 2)] ?? Number.NaN

const session = await page.context().newCDPSession(page)
async function usedBytes(): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}
// Texts and code that come on use are there after some rounds, and the events at hand are as many as they will be.
await answerQuestions(page, 500)
const before = await usedBytes()
await answerQuestions(page, rounds * 10)
const grown = ((await usedBytes()) - before) / rounds
console.log(`load ${loadavg()[0]?.toFixed(1)}`)
console.log(
  `the review of 10,000 answers can begin ${median.toFixed(0)} ms after the page was loaded (median of ${millis.map((each) => each.toFixed(0)).join(', ')})`,
)
console.log(`a round leaves ${(grown / 1000).toFixed(1)} kB`)
await browser.close()
server.close()
server.closeAllConnections()
process.exit(median <= allowedMillis && grown <= allowedBytes ? 0 : 1)
