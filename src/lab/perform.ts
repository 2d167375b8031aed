import type { Request, Response } from '../http/message.ts'
import { serve } from './origin/serve.ts'
import type { Site } from './origin/site.ts'
import type { Process, Step } from './steps.ts'

const exchangeMillis = 100

/**
 * Takes a process to its end at once, each request answered by the site before the next is sent; gives what the process
 * gives, the site after it and the number of requests. Times are milliseconds since the Unix epoch.
 */
export function perform<T>(
  process: Process<T>,
  before: Site,
  startMillis: number,
): { readonly value: T; readonly site: Site; readonly requests: number } {
  let site = before
  let at = startMillis
  let requests = 0
  let given: unknown
  for (;;) {
    const next = process.next(given)
    if (next.done) return { site, requests, value: next.value }
    const step = next.value
    if (step.kind === 'wait') at += Math.max(0, Math.round(step.seconds * 1000))
    if (step.kind !== 'send') {
      given = answerOf(step, at)
      continue
    }
    const serving = serve(site, step.request, at)
    site = serving.site
    at += exchangeMillis
    requests += 1
    given = serving.response
  }
}

/** Takes a process to its end with requests that are answered elsewhere, in their own time; it waits for nothing else. */
export async function performAsking<T>(
  process: Process<T>,
  ask: (request: Request) => Promise<Response | undefined>,
  now: () => number,
): Promise<T> {
  let given: unknown
  for (;;) {
    const next = process.next(given)
    if (next.done) return next.value
    given = next.value.kind === 'send' ? await ask(next.value.request) : answerOf(next.value, now())
  }
}

/** What a process is given for a step that asks nobody; there is no chance here, so a number drawn by lot is always 0. */
function answerOf(step: Exclude<Step, { kind: 'send' }>, at: number): number | undefined {
  switch (step.kind) {
    case 'now':
      return at
    case 'random':
      return 0
    default:
      return undefined
  }
}
