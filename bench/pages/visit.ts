import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { noteMoments, type Waking } from './noteMoments.ts'

export const line = { roundTripMillis: 150, bytesPerSecond: 1_600_000 / 8, slowdown: 4 } as const

/** What one visit took: milliseconds since its navigation began, bytes as they went over the line. */
export interface Visit extends Waking {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly usable: number
  /** What long tasks took beyond 50 ms each, from the first paint until the page was usable. */
  readonly blocked: number
  readonly shift: number
  /** What the main thread was at work until the page was at rest. */
  readonly busy: number
  readonly bytes: number
  /** The content of scripts alone, compressed. */
  readonly scriptBytes: number
  /** What the page fetched over the line, its document included. */
  readonly requests: number
  readonly isFromWorker: boolean
}

async function busyMillis(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Counts what goes over the line for a page; what a worker or the cache answers does not. */
function countTraffic(session: CDPSession) {
  const answered = new Set<string>()
  const count = { bytes: 0, requests: 0, isFromWorker: false }
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.fromServiceWorker) count.isFromWorker ||= type === 'Document'
    if (response.fromServiceWorker || response.fromDiskCache) return
    answered.add(requestId)
    count.requests += 1
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!answered.has(requestId)) return
    count.bytes += encodedDataLength
  })
  return count
}

/** Opens an address in a new page of a context, over a slow line on a slow phone, and waits until the page is at rest. */
export async function visit(
  context: BrowserContext,
  url: string,
  control: string | undefined,
): Promise<{ page: Page; seen: Visit }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.roundTripMillis,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown })
  await page.addInitScript(noteMoments, control)
  const before = await busyMillis(session)
  const traffic = countTraffic(session)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(() => window.moments?.isUsable(), undefined, { polling: 100 })
  await page.waitForLoadState('networkidle')
  const busy = (await busyMillis(session)) - before
  const moments = await page.evaluate(() => window.moments?.read())
  const counted = { ...traffic }
  const waking = await page.evaluate(() => window.moments?.wake())
  if (!moments || !waking) throw new Error(`${url} left no notes`)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { page, seen: { ...moments, ...waking, ...counted, busy } }
}
